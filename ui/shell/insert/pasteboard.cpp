#include "shell/insert/pasteboard.h"

#include "article/text.h"
#include "base/beside.h"
#include "dialogs/dialogs.h"
#include "editor/find/bodyplaces.h"
#include "editor/pane/blockclipboard.h"
#include "editor/pane/richtextedit.h"
#include "intake/intake.h"
#include "intake/pictures/pictureintake.h"
#include "look/noticebar.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/core/pictures.h"
#include "newsroom/writing/articlesession.h"
#include "page/clipboardhtml.h"
#include "shell/insert/pastedbeside.h"
#include "shell/insert/picturekeeper.h"
#include "shell/insert/pictureshelf.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const QString noticeId = u"paste"_s;
constexpr int composingRetry = 100;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Pasteboard)
};

/// One of the forms in which the clipboard holds the same thing.
struct Form {
    QString name;
    std::unique_ptr<QMimeData> data; ///< With this form alone.
};

Result<Intake> pictureAlone(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    auto asset = takeInPicture(png);
    if (!asset)
        return asset.error();
    Intake intake;
    intake.article.body = {Figure{asset->hash}};
    intake.assets = {std::move(*asset)};
    return intake;
}

/// At `position`, which what is inserted there does not push on.
QTextCursor fixedAt(QTextCursor cursor, int position)
{
    cursor.setPosition(position);
    cursor.setKeepPositionOnInsert(true);
    return cursor;
}

std::optional<Asset> valueIn(const QHash<QString, Asset> &pictures, const QString &hash)
{
    const auto found = pictures.constFind(hash);
    return found == pictures.cend() ? std::nullopt : std::optional(*found);
}

std::vector<Form> formsOf(const QMimeData &data)
{
    std::vector<Form> forms;
    const auto add = [&forms](const QString &name) -> QMimeData & {
        forms.push_back({name, std::make_unique<QMimeData>()});
        return *forms.back().data;
    };
    if (data.hasFormat(blocksMimeType()))
        add(Tr::tr("Gaoqian text, with everything in it")).setData(blocksMimeType(), data.data(blocksMimeType()));
    if (data.hasHtml())
        add(Tr::tr("Formatted text (HTML)")).setHtml(data.html());
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        add(Tr::tr("Files")).setUrls(urls);
    if (data.hasImage())
        add(Tr::tr("Picture")).setImageData(data.imageData());
    if (data.hasFormat(u"text/plain"_s))
        add(Tr::tr("Plain text")).setText(data.text());
    return forms;
}

} // namespace

/// What was pasted and is being read.
struct Pasteboard::Reading {
    QTextCursor from; ///< It takes the place of what stands between these; what is typed there meanwhile comes behind.
    QTextCursor to;
    QString text; ///< Taken where nothing comes of the rest.
    std::future<Result<Intake>> intake;
    bool isStale = false; ///< Another story was opened meanwhile.

    bool isThere(std::chrono::milliseconds patience) const { return intake.wait_for(patience) == std::future_status::ready; }
};

Pasteboard::Pasteboard(ArticleSession &session, PictureKeeper &pictures, RichTextEdit &body, NoticeStack &notices,
                       Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_pictures(pictures), m_body(body), m_notices(notices), m_dialogs(dialogs), m_window(window),
    m_pasteSpecial(new QAction(tr("Paste &special…"), this))
{
    addAction(u"cut"_s, tr("Cu&t"), QKeySequence::Cut, "cut");
    addAction(u"copy"_s, tr("&Copy"), QKeySequence::Copy, "copy");
    addAction(u"paste"_s, tr("&Paste"), QKeySequence::Paste, "paste");
    m_pasteSpecial->setObjectName(u"pasteSpecial"_s);
    m_pasteSpecial->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    m_pasteSpecial->setShortcutContext(Qt::WidgetShortcut);
    body.addAction(m_pasteSpecial);
    connect(m_pasteSpecial, &QAction::triggered, this, &Pasteboard::pasteSpecial);
    body.setPasteConverter([this](const QMimeData *data) { return takeIn(*data); });
    connect(&body, &RichTextEdit::pasted, this, [this] {
        if (const IntakeReport report = std::exchange(m_report, {}); report.remarks() > 0)
            Q_EMIT reported(report);
    });
    m_pool.setMaxThreadCount(1);
    m_retry.setSingleShot(true);
    m_retry.setInterval(composingRetry);
    connect(&m_retry, &QTimer::timeout, this, &Pasteboard::deliver);
    for (const auto left : {&ArticleSession::opened, &ArticleSession::closed}) {
        connect(&session, left, this, [this] {
            for (const auto &reading : m_readings)
                reading->isStale = true;
        });
    }
    body.setCopyExporter([this](const Blocks &blocks, QMimeData &data) { addHtml(blocks, data); });
}

Pasteboard::~Pasteboard() { m_pool.waitForDone(); }

void Pasteboard::addAction(const QString &name, const QString &text, const QKeySequence &shortcut, const char *slot)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut); // shown; the text with the focus takes the keys before
    const QByteArray signature = QByteArray(slot).append("()");
    connect(action, &QAction::triggered, this, [slot, signature] {
        // every text field of Qt's has these slots
        if (QWidget *field = QApplication::focusWidget(); field && field->metaObject()->indexOfSlot(signature.constData()) >= 0)
            QMetaObject::invokeMethod(field, slot);
    });
    m_actions.append(action);
}

void Pasteboard::warn(const QString &sentence)
{
    m_notices.show(noticeId, {.kind = NoticeKind::Warning, .text = sentence, .buttons = {}});
}

/// With the pictures that are at hand, at once; the others are gone for beside the window and put in as long as this is what is
/// on the clipboard, which gives its HTML when it is asked for and not before.
void Pasteboard::addHtml(const Blocks &blocks, QMimeData &data)
{
    Article copied;
    copied.body = blocks;
    const QStringList hashes = assetsOf(copied);
    const QHash<QString, Asset> here = m_pictures.shelf().files(hashes);
    const QString html = clipboardHtml(blocks, [&here](const QString &hash) { return valueIn(here, hash); });
    if (!html.isEmpty())
        data.setHtml(html);
    if (here.size() == hashes.size())
        return;
    m_pictures.shelf().thread().readFor<QString>(
        &data,
        [blocks, here](Newsroom &newsroom) -> Result<QString> {
            return clipboardHtml(blocks, [&](const QString &hash) -> std::optional<Asset> {
                if (here.contains(hash))
                    return here.value(hash);
                auto found = findPicture(newsroom, hash);
                return found ? std::move(*found) : std::nullopt; // one that is lost goes without
            });
        },
        [&data](const Result<QString> &whole) {
            if (whole)
                data.setHtml(*whole);
        });
}

std::optional<Blocks> Pasteboard::takeIn(const QMimeData &data)
{
    m_notices.take(noticeId);
    m_report = {};
    const QTextCursor here = m_body.textCursor();
    auto reading = std::unique_ptr<Reading>(
        new Reading{fixedAt(here, here.selectionStart()), fixedAt(here, here.selectionEnd()), data.text(), read(data)});
    if (m_readings.empty() && reading->isThere(m_patience))
        return taken(reading->intake.get(), reading->text);
    m_readings.push_back(std::move(reading));
    m_notices.show(noticeId, {.text = tr("What was pasted is still being read. It comes to where the cursor stood; write on "
                                         "meanwhile."),
                              .buttons = {}});
    return std::nullopt;
}

std::future<Result<Intake>> Pasteboard::read(const QMimeData &data)
{
    std::function<Result<Intake>()> work;
    if (data.hasHtml()) {
        work = [html = data.html(), beside = besideOf(data)]() -> Result<Intake> {
            auto intake = gaoqian::takeIn(html.toUtf8(), Format::Html, Purpose::Paste, beside);
            if (intake && intake->article.body.isEmpty())
                return inputError(tr("There is nothing in it that a story can hold"));
            return intake;
        };
    } else if (data.hasImage()) {
        work = [image = qvariant_cast<QImage>(data.imageData())] { return pictureAlone(image); };
    } else if (data.hasText()) {
        work = [text = data.text()] { return gaoqian::takeIn(text.toUtf8(), Format::Text, Purpose::Paste); };
    } else {
        work = []() -> Result<Intake> { return inputError(tr("A story cannot hold what is on the clipboard")); };
    }
    const auto promise = std::make_shared<std::promise<Result<Intake>>>();
    beside(
        m_pool, this, [promise, work] { promise->set_value(work()); }, [this] { deliver(); });
    return promise->get_future();
}

/// What is to be put in, with its pictures on their way; where nothing is, says why.
Blocks Pasteboard::taken(const Result<Intake> &intake, const QString &text)
{
    // Where nothing comes of the formatted text, the pane takes the lines of the plain one.
    const auto refuse = [&](const QString &reason) {
        const QString sentence = text.isEmpty() ? tr("Nothing was pasted: %1") : tr("Pasted as plain text: %1");
        warn(sentence.arg(reason));
        return Blocks();
    };
    if (!intake)
        return refuse(intake.error().message);
    m_pictures.keep(intake->assets);
    m_report = shifted(reportOf(*intake, tr("Pasted")), placeAt(*m_body.document(), m_body.textCursor().selectionStart()));
    return intake->article.body;
}

void Pasteboard::deliver()
{
    while (!m_readings.empty() && m_readings.front()->isThere(std::chrono::milliseconds(0))) {
        if (m_body.isComposing()) {
            m_retry.start(); // the text under an input method is left alone
            return;
        }
        const std::unique_ptr<Reading> reading = std::move(m_readings.front());
        m_readings.pop_front();
        m_notices.take(noticeId);
        if (reading->isStale)
            warn(tr("What was pasted was not put in: another story was opened meanwhile. Paste it anew."));
        else if (m_body.isReadOnly())
            warn(tr("The story cannot be changed any more, so nothing was pasted."));
        else
            put(*reading);
    }
}

void Pasteboard::put(Reading &reading)
{
    const QTextCursor own = m_body.textCursor();
    const int start = reading.from.position();
    QTextCursor place(m_body.document());
    place.setPosition(start);
    place.setPosition(reading.to.position(), QTextCursor::KeepAnchor);
    const bool movedOn = own.selectionStart() != place.selectionStart() || own.selectionEnd() != place.selectionEnd();
    m_body.setTextCursor(place);
    m_body.putPasted(taken(reading.intake.get(), reading.text), reading.text);
    for (const auto &next : m_readings) { // what was pasted later at the same place stands behind
        for (QTextCursor *end : {&next->from, &next->to}) {
            if (end->position() == start)
                end->setPosition(m_body.textCursor().position());
        }
    }
    if (movedOn)
        m_body.setTextCursor(own);
}

void Pasteboard::pasteSpecial()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!m_body.readyToEdit())
        return;
    const std::vector<Form> forms = data ? formsOf(*data) : std::vector<Form>();
    if (forms.empty()) {
        warn(tr("There is nothing on the clipboard that a story can hold"));
        return;
    }
    int chosen = 0;
    if (forms.size() > 1) {
        QStringList names;
        for (const Form &form : forms)
            names << form.name;
        chosen =
            m_dialogs.choose(m_window, tr("Paste special"), tr("The clipboard holds this in several forms. Paste it as:"), names);
    }
    if (chosen >= 0 && chosen < int(forms.size())) {
        const Form &form = forms[std::size_t(chosen)];
        if (form.data->hasText() && !form.data->hasUrls())
            m_body.pasteAsPlainText(); // line by line, whatever they look like
        else
            m_body.takeIn(*form.data);
    }
    m_body.setFocus();
}

} // namespace gaoqian
