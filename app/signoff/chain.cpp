#include "signoff/chain.h"

#include "signoff/canonical.h"
#include "signoff/names.h"
#include "signoff/words.h"

#include <QJsonArray>
#include <QSet>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxStages = 12;
constexpr int maxSigners = 9;

constexpr auto voidAllName = "void-all"_L1;
constexpr auto keepEarlierName = "keep-earlier-stages"_L1;

Result<void> checkStages(const QList<Stage> &stages)
{
    if (stages.isEmpty())
        return refused(SignoffWords::tr("The chain has no stage; give it at least one"));
    if (stages.size() > maxStages)
        return refused(SignoffWords::tr("The chain has %1 stages; %2 is the most")
                           .arg(QString::number(stages.size()), QString::number(maxStages)));
    QSet<QString> seen;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const QString role = tidyName(stages[i].role);
        if (role.isEmpty())
            return refused(SignoffWords::tr("Stage %1 of the chain has no role; name one").arg(i + 1));
        if (seen.contains(role))
            return refused(SignoffWords::tr("%1 stands twice in the chain; a role can be only one stage").arg(role));
        seen.insert(role);
        if (stages[i].signers < 1 || stages[i].signers > maxSigners)
            return refused(SignoffWords::tr("%1 has %2 signatures; a stage has 1 to %3")
                               .arg(role, QString::number(stages[i].signers), QString::number(maxSigners)));
    }
    return {};
}

/// A reader of one JSON object that remembers the first thing that was wrong.
class Reader {
public:
    Reader(const QJsonObject &object, const QString &path) : m_object(object), m_path(path) {}

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isString())
            fail(SignoffWords::tr("%1 is no text").arg(m_path + key));
        return value.toString();
    }

    int number(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isDouble() || value.toDouble() != value.toInt())
            fail(SignoffWords::tr("%1 is no whole number").arg(m_path + key));
        return value.toInt();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool())
            fail(SignoffWords::tr("%1 is neither true nor false").arg(m_path + key));
        return value.toBool();
    }

    QJsonArray array(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray())
            fail(SignoffWords::tr("%1 is no array").arg(m_path + key));
        return value.toArray();
    }

    QStringList texts(QLatin1StringView key)
    {
        QStringList list;
        for (const QJsonValue &value : array(key)) {
            if (!value.isString())
                fail(SignoffWords::tr("%1 holds something that is no text").arg(m_path + key));
            list += value.toString();
        }
        return list;
    }

    void fail(const QString &what)
    {
        if (!m_error)
            m_error = inputError(SignoffWords::tr("This is no chain: %1").arg(what));
    }

    /// Members that nobody asked for are an error: dropping what a newer program wrote would change the chain's digest.
    std::optional<Error> finish()
    {
        if (!m_error && !m_object.isEmpty())
            fail(SignoffWords::tr("%1 is unknown to this version").arg(m_path + m_object.constBegin().key()));
        return m_error;
    }

private:
    QJsonValue take(QLatin1StringView key) { return m_object.take(key); }

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

Result<Stage> stageFromJson(const QJsonValue &value, qsizetype index)
{
    Reader reader(value.toObject(), u"stages[%1]."_s.arg(index));
    Stage stage;
    stage.role = reader.text("role"_L1);
    stage.signers = reader.number("signers"_L1);
    if (const auto error = reader.finish())
        return *error;
    return stage;
}

} // namespace

Chain presetChain()
{
    Chain chain;
    chain.stages = {{u"编辑"_s, 1}, {u"编审"_s, 2}, {u"终审"_s, 2}, {u"总监制"_s, 1}};
    chain.releaseRoles = {u"总监制"_s};
    chain.retractRoles = {u"总监制"_s};
    return chain;
}

Result<void> check(const Chain &chain)
{
    if (const auto stages = checkStages(chain.stages); !stages)
        return stages;
    for (const QString &role : chain.releaseRoles + chain.retractRoles) {
        if (tidyName(role).isEmpty())
            return refused(SignoffWords::tr("A role that may release or retract has no name; name it or take it out"));
    }
    return {};
}

QJsonObject toJson(const Chain &chain)
{
    QJsonArray stages;
    for (const Stage &stage : chain.stages)
        stages += QJsonObject{{u"role"_s, stage.role}, {u"signers"_s, stage.signers}};
    return {{u"stages"_s, stages},
            {u"edits"_s, chain.edits == EditPolicy::VoidAll ? voidAllName : keepEarlierName},
            {u"distinctPeople"_s, chain.distinctPeople},
            {u"releaseRoles"_s, QJsonArray::fromStringList(chain.releaseRoles)},
            {u"retractRoles"_s, QJsonArray::fromStringList(chain.retractRoles)}};
}

Result<Chain> chainFromJson(const QJsonObject &object)
{
    Reader reader(object, QString());
    Chain chain;
    const QJsonArray stages = reader.array("stages"_L1);
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const Result<Stage> stage = stageFromJson(stages[i], i);
        if (!stage)
            return stage.error();
        chain.stages += *stage;
    }
    const QString edits = reader.text("edits"_L1);
    if (edits != voidAllName && edits != keepEarlierName)
        reader.fail(SignoffWords::tr("edits is “%1”, which this version does not know").arg(edits));
    chain.edits = edits == keepEarlierName ? EditPolicy::KeepEarlierStages : EditPolicy::VoidAll;
    chain.distinctPeople = reader.flag("distinctPeople"_L1);
    chain.releaseRoles = reader.texts("releaseRoles"_L1);
    chain.retractRoles = reader.texts("retractRoles"_L1);
    if (const auto error = reader.finish())
        return *error;
    if (const auto sound = check(chain); !sound)
        return inputError(sound.error().message);
    return chain;
}

QString chainDigest(const Chain &chain) { return sha256Hex(canonicalJson(toJson(chain))); }

} // namespace gaoqian
