#include "shell/pasteboard.h"

#include "article/text.h"
#include "dialogs/dialogs.h"
#include "editor/blockclipboard.h"
#include "editor/bodyplaces.h"
#include "editor/richtextedit.h"
#include "intake/intake.h"
#include "intake/pictureintake.h"
#include "look/noticebar.h"
#include "newsroom/pictures.h"
#include "page/clipboardhtml.h"
#include "shell/pastedbeside.h"
#include "shell/picturekeeper.h"
#include "shell/pictureshelf.h"

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

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Pasteboard)
};

/// One of the forms in which the clipboard holds the same thing.
struct Form {
    QString name;
    std::unique_ptr<QMimeData> data; ///< With this form alone.
};

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

Pasteboard::Pasteboard(PictureKeeper &pictures, RichTextEdit &body, NoticeStack &notices, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_pictures(pictures), m_body(body), m_notices(notices), m_dialogs(dialogs), m_window(window),
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
    body.setCopyExporter([this](const Blocks &blocks, QMimeData &data) { addHtml(blocks, data); });
}

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

Blocks Pasteboard::takeIn(const QMimeData &data)
{
    m_notices.take(noticeId);
    m_report = {};
    // Where nothing comes of the formatted text, the pane takes the lines of the plain one.
    const auto refuse = [&](const QString &reason) {
        const QString sentence = data.hasText() ? tr("Pasted as plain text: %1") : tr("Nothing was pasted: %1");
        warn(sentence.arg(reason));
        return Blocks();
    };
    const bool html = data.hasHtml();
    if (data.hasImage() && !html) {
        auto figure = takeInImage(qvariant_cast<QImage>(data.imageData()));
        return figure ? Blocks{*figure} : refuse(figure.error().message);
    }
    if (!html && !data.hasText())
        return refuse(tr("A story cannot hold what is on the clipboard"));
    auto intake = html ? gaoqian::takeIn(data.html().toUtf8(), Format::Html, Purpose::Paste, besideOf(data))
                       : gaoqian::takeIn(data.text().toUtf8(), Format::Text, Purpose::Paste);
    if (!intake)
        return refuse(intake.error().message);
    if (intake->article.body.isEmpty() && html)
        return refuse(tr("There is nothing in it that a story can hold"));
    m_pictures.keep(intake->assets);
    m_report = shifted(reportOf(*intake, tr("Pasted")), placeAt(*m_body.document(), m_body.textCursor().selectionStart()));
    return intake->article.body;
}

Result<Figure> Pasteboard::takeInImage(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    auto asset = takeInPicture(png);
    if (!asset)
        return asset.error();
    m_pictures.keep({*asset});
    return Figure{asset->hash};
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
