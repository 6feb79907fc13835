#include "shell/insert/pasteboard.h"

#include "article/text.h"
#include "base/beside.h"
#include "dialogs/dialogs.h"
#include "editor/pane/blockclipboard.h"
#include "editor/pane/richtextedit.h"
#include "look/localfiles.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/core/pictures.h"
#include "page/clipboardhtml.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/pastedbeside.h"
#include "shell/insert/pictureshelf.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QMimeData>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// One of the forms in which the clipboard holds the same thing.
struct Form {
    QString name;
    std::unique_ptr<QMimeData> data; ///< With this form alone.
};

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
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
        add(Pasteboard::tr("Gaoqian text, with everything in it")).setData(blocksMimeType(), data.data(blocksMimeType()));
    if (data.hasHtml())
        add(Pasteboard::tr("Formatted text (HTML)")).setHtml(data.html());
    if (!localFiles(data).isEmpty())
        add(Pasteboard::tr("Files")).setUrls(data.urls());
    if (data.hasImage())
        add(Pasteboard::tr("Picture")).setImageData(data.imageData());
    if (data.hasFormat(u"text/plain"_s))
        add(Pasteboard::tr("Plain text")).setText(data.text());
    return forms;
}

} // namespace

Pasteboard::Pasteboard(BodyIntake &intake, PictureShelf &pictures, RichTextEdit &body, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_intake(intake), m_pictures(pictures), m_body(body), m_dialogs(dialogs), m_window(window),
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
    body.setForeignTaker([this](const QMimeData &data) { takeIn(data); });
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

/// With the pictures that are at hand, at once; the others are gone for beside the window and put in as long as this is what is
/// on the clipboard, which gives its HTML when it is asked for and not before.
void Pasteboard::addHtml(const Blocks &blocks, QMimeData &data)
{
    Article copied;
    copied.body = blocks;
    const QStringList hashes = assetsOf(copied);
    const QHash<QString, Asset> here = m_pictures.files(hashes);
    const QString html = clipboardHtml(blocks, [&here](const QString &hash) { return valueIn(here, hash); });
    if (!html.isEmpty())
        data.setHtml(html);
    if (here.size() == hashes.size())
        return;
    m_pictures.thread().readFor<QString>(
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

void Pasteboard::takeIn(const QMimeData &data)
{
    if (const QStringList files = localFiles(data); !files.isEmpty()) {
        m_intake.insert(foreignFiles(files));
        return;
    }
    Foreign foreign{.html = data.html(), .text = data.text(), .name = tr("Pasted")};
    if (data.hasHtml())
        foreign.beside = besideOf(data);
    if (data.hasImage() && !data.hasHtml())
        foreign.name = tr("The pasted picture");
    if (data.hasImage())
        foreign.picture = [image = qvariant_cast<QImage>(data.imageData())] { return pngOf(image); };
    m_intake.insert({foreign});
}

void Pasteboard::pasteSpecial()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!m_body.readyToEdit())
        return;
    const std::vector<Form> forms = data ? formsOf(*data) : std::vector<Form>();
    if (forms.empty()) {
        m_intake.insert({Foreign()}); // which says that there is nothing
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
