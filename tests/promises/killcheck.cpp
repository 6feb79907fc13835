#include "promises/killcheck.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

using Kind = KilledAct::Kind;

bool isPage(const QString &file) { return file.startsWith("out/"_L1) && file.endsWith(".html"_L1); }

/// Files that somebody else reads: they are whole, whatever the newsroom says.
bool isGivenOut(const QString &file) { return file.startsWith("out/"_L1) && !file.endsWith(".part"_L1); }

bool isOfLog(const QString &file) { return file.endsWith("-wal"_L1) || file.endsWith("-shm"_L1); }

QString why(const Ended &ended)
{
    return u"exit %1 %2"_s.arg(QString::number(ended.exit), (ended.err.isEmpty() ? ended.out : ended.err).left(300));
}

/// The story that a page shows, as the part of the state that tells of it.
QString partOf(const QByteArray &page)
{
    const qsizetype from = page.indexOf("<title>") + 7;
    const QString title = QString::fromUtf8(page.mid(from, page.indexOf("</title>") - from));
    return u"story "_s + title.section(u" - "_s, 0, 0).section(u"_"_s, 0, 0).section(u" | "_s, 0, 0).trimmed();
}

} // namespace

/// One killed act, looked at.
class KillCheck::Look {
public:
    /// `ended`: how the act did.
    Look(const KillCheck &check, const QString &bench, const Ended &ended) :
        m_check(check), m_scene(check.m_scene), m_act(check.m_act), m_bench(bench), m_ended(ended),
        m_files(KillScene::tree(bench))
    {}

    QList<Broken> run()
    {
        const bool there = QFile::exists(KillScene::newsroom(m_bench));
        if (there && !opens()) {
            canBeDoneAgain();
            return m_broken;
        }
        if (!there && m_check.m_before && m_act.kind != Kind::Restore) {
            fail(u"opens"_s, u"the newsroom is gone"_s);
            return m_broken;
        }
        // What the first program that opened it did to mend it is a part of what there is.
        m_files = KillScene::tree(m_bench);
        filesAreWhole();
        if (m_act.kind == Kind::Init)
            newsroomIsWhole(there);
        else if (there || m_act.kind != Kind::Restore)
            actIsWhole();
        const bool acknowledged = !m_ended.out.isEmpty() || m_ended.well();
        if (acknowledged && m_happened == Happened::No && m_act.kind != Kind::Draft && m_act.kind != Kind::Repair)
            fail(u"acknowledged"_s, u"it had answered “%1”, and nothing is there"_s.arg(m_ended.out.section(u'\n', 0, 0)));
        canBeDoneAgain();
        nothingIsLeft();
        if (m_act.kind == Kind::Restore)
            whatWasThereIsAside();
        return m_broken;
    }

private:
    void fail(const QString &promise, const QString &what) { m_broken += Broken{promise, what}; }
    Ended act(const QStringList &arguments) const { return m_scene.run(m_bench, arguments, actMinute); }

    bool opens()
    {
        const Ended doctor = act({u"doctor"_s});
        const bool opened = doctor.well() || (doctor.exit == 1 && doctor.err.contains("wrong"_L1));
        if (!opened)
            fail(u"opens"_s, why(doctor));
        else if (!doctor.well())
            fail(u"doctor"_s, doctor.out.left(300));
        return opened;
    }

    void filesAreWhole()
    {
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            const bool whole =
                m_check.m_filesAfter.value(file.key()) == file.value() || m_check.m_filesBefore.value(file.key()) == file.value();
            if (isGivenOut(file.key()) && m_check.m_filesAfter.contains(file.key()) && !whole)
                fail(u"whole"_s, u"%1 is neither the old file nor the new one (%2 bytes)"_s.arg(file.key()).arg(file->size()));
        }
        const bool pages = std::any_of(m_files.keyBegin(), m_files.keyEnd(), [&](const QString &file) {
            return isPage(file) && m_files[file] != m_check.m_filesBefore.value(file);
        });
        if (!pages)
            return;
        for (auto file = m_check.m_filesAfter.cbegin(); file != m_check.m_filesAfter.cend(); ++file) {
            // One page's pictures are all there; of several pages each has its own, which the pages themselves tell.
            if (isGivenOut(file.key()) && !isPage(file.key()) && shown(file.key()) && !m_files.contains(file.key()))
                fail(u"agrees"_s, u"a page is there without its picture %1"_s.arg(file.key()));
        }
    }
    bool shown(const QString &picture) const
    {
        const QByteArray name = picture.section(u'/', -1).toUtf8();
        return std::any_of(m_files.cbegin(), m_files.cend(), [&](const QByteArray &bytes) { return bytes.contains(name); });
    }

    void newsroomIsWhole(bool there)
    {
        if (!there)
            return;
        const auto state = m_check.stateOf(m_bench);
        if (!state)
            return fail(u"opens"_s, state.error().message);
        m_happened = **state == m_check.m_after ? Happened::Yes : Happened::Partly;
        if (m_happened == Happened::Partly)
            fail(u"whole"_s, difference(**state, m_check.m_after));
        const Ended joined =
            act({u"staff"_s, u"add"_s, u"新人"_s, u"--role"_s, u"编审"_s, u"--as"_s, m_act.admin, u"--passphrase-file"_s,
                 u"{in}/%1.pass"_s.arg(m_act.admin), u"--new-passphrase-file"_s, u"{in}/新人.pass"_s});
        if (!joined.well())
            fail(u"whole"_s, u"its administrator cannot act: "_s + why(joined));
    }

    void actIsWhole()
    {
        const auto state = m_check.stateOf(m_bench);
        if (!state || !*state)
            return fail(u"opens"_s, state ? u"the newsroom is gone"_s : state.error().message);
        const NewsroomState &now = **state;
        if (!now.findings.isEmpty())
            fail(u"doctor"_s, now.findings.join(u"; "_s));
        const NewsroomState &before = *m_check.m_before;
        const NewsroomState &after = m_check.m_after;
        m_happened = now.parts == after.parts ? Happened::Yes : now.parts == before.parts ? Happened::No : Happened::Partly;
        const bool many = m_act.kind == Kind::Many || m_act.kind == Kind::ExportMany;
        if (m_happened == Happened::Partly && (!many || !everyPartIsWhole(now)))
            fail(u"whole"_s, u"neither as before nor as after:\n"_s + difference(now, after));
        if (m_act.kind == Kind::Export || m_act.kind == Kind::ExportMany || m_act.kind == Kind::Repair)
            pagesAgree(now);
        else if (m_act.kind == Kind::Backup)
            copyIsWhole(before);
    }

    /// Of an act on several stories each is done or not; only the numbers of rows are somewhere in between.
    bool everyPartIsWhole(const NewsroomState &now) const
    {
        QStringList names = now.parts.keys() + m_check.m_after.parts.keys();
        names.removeAll(u"rows"_s);
        return std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
            const QString part = now.parts.value(name);
            return part == m_check.m_after.parts.value(name) || part == m_check.m_before->parts.value(name);
        });
    }

    void pagesAgree(const NewsroomState &now)
    {
        for (auto page = m_check.m_filesAfter.cbegin(); page != m_check.m_filesAfter.cend(); ++page) {
            const QByteArray old = m_check.m_filesBefore.value(page.key());
            if (!isPage(page.key()) || page.value() == old)
                continue;
            const bool out = m_files.value(page.key()) != old;
            const QString part = partOf(page.value());
            const bool noted = m_act.kind == Kind::ExportMany ? now.parts.value(part) == m_check.m_after.parts.value(part)
                                                              : m_happened == Happened::Yes;
            if (out != noted)
                fail(u"agrees"_s, out ? u"the page %1 is out, and the newsroom knows nothing of it"_s.arg(page.key())
                                      : u"the newsroom says that %1 is out, and it is not there"_s.arg(page.key()));
        }
    }

    void copyIsWhole(const NewsroomState &wanted)
    {
        const QString copy = m_bench + u"/backup/copy.gaoqian-newsroom"_s;
        m_happened = QFile::exists(copy) ? Happened::Yes : Happened::No;
        if (m_happened == Happened::No)
            return;
        const auto state = m_check.stateOfCopy(copy);
        if (!state || state->parts != wanted.parts || !state->findings.isEmpty())
            fail(u"whole"_s,
                 u"the copy is not what was copied: "_s + (state ? difference(*state, wanted) : state.error().message));
    }

    /// What a killed export left of its files is nobody's an hour later, when the next one into that folder puts it away: until
    /// then it may be another newsroom's that exports there.
    void anHourGoesBy()
    {
        QDirIterator parts(m_bench + u"/out"_s, {u"*.part"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (parts.hasNext()) {
            QFile part(parts.next());
            if (part.open(QIODevice::ReadWrite))
                part.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-2 * 3600), QFileDevice::FileModificationTime);
        }
    }

    void canBeDoneAgain()
    {
        anHourGoesBy();
        const Ended again = act(m_check.act());
        const bool refusedAsDone = m_happened == Happened::Yes && !again.killed &&
                                   (again.exit == 1 || (again.exit == 3 && again.err.contains("already"_L1)));
        if (!again.well() && !refusedAsDone)
            return fail(u"again"_s, u"the same act once more: "_s + why(again));
        const auto state = m_check.stateOf(m_bench);
        if (!state || !*state)
            return fail(u"again"_s, u"after the same act once more: "_s + (state ? u"no newsroom"_s : state.error().message));
        if (!(*state)->findings.isEmpty())
            fail(u"again"_s, u"after the same act once more: "_s + (*state)->findings.join(u"; "_s));
        if (m_happened == Happened::No && (*state)->parts != m_check.m_after.parts)
            fail(u"again"_s, u"done once more it is not as when undisturbed:\n"_s + difference(**state, m_check.m_after));
    }

    void nothingIsLeft()
    {
        const Tree files = KillScene::tree(m_bench);
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (!m_check.m_filesAfter.contains(file.key()) && !m_check.m_filesAgain.contains(file.key()))
                fail(u"leavings"_s, u"%1 (%2 bytes) is left"_s.arg(file.key()).arg(file->size()));
            else if (isGivenOut(file.key()) && m_act.kind != Kind::ExportMany &&
                     *file != m_check.m_filesAfter.value(file.key()) && *file != m_check.m_filesAgain.value(file.key()))
                fail(u"again"_s, u"%1 is another file than an undisturbed run writes"_s.arg(file.key()));
        }
        for (auto file = m_check.m_filesAfter.cbegin(); file != m_check.m_filesAfter.cend(); ++file) {
            // The log of what was put aside is there or in its file.
            if (!files.contains(file.key()) && !(m_act.kind == Kind::Restore && isOfLog(file.key())))
                fail(u"again"_s, u"%1 is missing after the same act once more"_s.arg(file.key()));
        }
    }

    /// All of it: nothing that anybody was told is kept is lost by putting it away.
    void whatWasThereIsAside()
    {
        QStringList asides = KillScene::tree(m_bench).keys();
        asides.removeIf([](const QString &file) { return !file.contains(".replaced-"_L1) || isOfLog(file); });
        const QString first = asides.isEmpty() ? QString() : m_bench + u'/' + asides.first();
        const auto state = first.isEmpty() ? Result<NewsroomState>(refused(u"nothing is"_s)) : m_check.stateOfCopy(first);
        if (!state || state->parts != m_check.m_before->parts || !state->findings.isEmpty())
            fail(u"whole"_s, u"what was there is not what is aside: "_s +
                                 (state ? difference(*state, *m_check.m_before) : state.error().message));
    }

    const KillCheck &m_check;
    const KillScene &m_scene;
    const KilledAct &m_act;
    const QString m_bench;
    const Ended m_ended;
    Tree m_files;
    Happened m_happened = Happened::No;
    QList<Broken> m_broken;
};

Result<std::optional<NewsroomState>> KillCheck::stateOf(const QString &bench) const
{
    if (!QFile::exists(KillScene::newsroom(bench)))
        return std::optional<NewsroomState>();
    const FrozenClock clock(KillScene::time(actMinute));
    Pins pins(KillScene::pins(bench));
    auto state = readState(KillScene::newsroom(bench), {clock, pins, KdfCost::minimal()}, passphraseOf);
    return state ? Result<std::optional<NewsroomState>>(std::optional(*state))
                 : Result<std::optional<NewsroomState>>(state.error());
}

Result<NewsroomState> KillCheck::stateOfCopy(const QString &file) const
{
    const FrozenClock clock(KillScene::time(actMinute));
    Pins pins(m_scene.path(u"pins of copies"_s));
    return readState(file, {clock, pins, KdfCost::minimal()}, passphraseOf);
}

void KillCheck::lay(const QString &bench) const
{
    m_scene.lay(m_act.state.isEmpty() ? QString() : m_scene.state(m_act.state), bench);
}

/// On the bench itself: a newsroom remembers where its pages went.
void KillCheck::killBefore(const QString &bench) const
{
    Q_UNUSED(m_scene.run(bench, m_act.killed, actMinute, {m_killedAt}, bench + u".killed before"_s))
}

Result<QStringList> KillCheck::learn()
{
    const QString bench = m_scene.bench(0);
    const QString trace = m_scene.path(u"trace"_s);
    const bool repairs = m_act.kind == Kind::Repair;
    lay(bench);
    m_filesBefore = KillScene::tree(bench);
    auto before = stateOf(bench);
    if (!before)
        return before.error();
    m_before = *before;
    lay(bench); // reading it may have made a pin
    const Ended ended = m_scene.run(bench, act(), actMinute, {}, trace);
    if (!ended.well())
        return ioError(why(ended));
    m_filesAfter = KillScene::tree(bench);
    auto after = stateOf(bench);
    if (!after)
        return after.error();
    if (!*after || !(*after)->findings.isEmpty() || (m_before && !m_before->findings.isEmpty()))
        return refused(u"the undisturbed act is not sound: "_s + (*after ? (*after)->findings.join(u"; "_s) : QString()));
    m_after = **after;
    QStringList points = KillScene::points(trace);
    Q_UNUSED(m_scene.run(bench, act(), actMinute))
    m_filesAgain = KillScene::tree(bench);
    if (repairs) {
        const auto isMoved = [](const QString &line) { return line.contains(" rename out/"_L1) && line.contains(".html "_L1); };
        const auto moved = std::find_if(points.cbegin(), points.cend(), isMoved);
        m_killedAt = int(moved - points.cbegin()) + (m_act.inPlace ? 2 : 1);
        lay(bench);
        killBefore(bench);
        if (const Ended repaired = m_scene.run(bench, m_act.arguments, actMinute, {}, trace); !repaired.well())
            return ioError(why(repaired));
        points = KillScene::points(trace);
    }
    for (auto page = m_filesAfter.cbegin(); page != m_filesAfter.cend(); ++page) {
        if (m_act.kind == Kind::ExportMany && isPage(page.key()) && !m_after.parts.contains(partOf(page.value())))
            return refused(u"no story is called %1"_s.arg(partOf(page.value())));
    }
    return points;
}

QList<Broken> KillCheck::check(int worker, const KillPoint &point, const QString &trace) const
{
    const QString bench = m_scene.bench(worker);
    lay(bench);
    if (m_act.kind == Kind::Repair)
        killBefore(bench);
    const Ended ended = m_scene.run(bench, m_act.arguments, actMinute, point, trace);
    // A run that has fewer points than the first lived to its end.
    if (!ended.killed && !ended.well())
        return {{u"opens"_s, u"it was not killed, and failed: "_s + why(ended)}};
    return Look(*this, bench, ended).run();
}

} // namespace gaoqian::test
