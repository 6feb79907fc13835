// What a word processor puts on the clipboard, from files: for pasting by hand and for tests that need another program to own the
// clipboard. Serves it until it is ended or another program takes the clipboard.
//   clipboard_fixture HTML [RTF] [PICTURE]      ("" for a file that there is not)
// Says "ready" on standard output when the clipboard is set.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <cstdio>

namespace {

constexpr int wrongUse = 2;
constexpr int unreadable = 1;

bool read(const QString &path, QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read: %s\n", qUtf8Printable(path), qUtf8Printable(file.errorString()));
        return false;
    }
    bytes = file.readAll();
    return true;
}

/// Roughly what is to be read in `html`: those who paste text alone want some.
QString withoutTags(const QString &html)
{
    QString text;
    bool inTag = false;
    for (const QChar c : html) {
        if (c == u'<')
            inTag = true;
        else if (c == u'>')
            inTag = false;
        else if (!inTag)
            text += c;
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    const QStringList files = QGuiApplication::arguments().mid(1);
    if (files.isEmpty() || files.size() > 3) {
        std::fputs("clipboard_fixture HTML [RTF] [PICTURE]\n", stderr);
        return wrongUse;
    }
    auto *data = new QMimeData;
    QByteArray bytes;
    if (!files.at(0).isEmpty()) {
        if (!read(files.at(0), bytes))
            return unreadable;
        const QString html = QString::fromUtf8(bytes);
        data->setHtml(html);
        data->setText(withoutTags(html));
    }
    if (!files.value(1).isEmpty()) {
        if (!read(files.at(1), bytes))
            return unreadable;
        data->setData(QStringLiteral("text/rtf"), bytes);
        data->setData(QStringLiteral("application/rtf"), bytes);
    }
    if (!files.value(2).isEmpty()) {
        const QImage picture(files.at(2));
        if (picture.isNull()) {
            std::fprintf(stderr, "%s is no picture that can be read\n", qUtf8Printable(files.at(2)));
            return unreadable;
        }
        data->setImageData(picture);
    }
    QClipboard &clipboard = *QGuiApplication::clipboard();
    clipboard.setMimeData(data);
    QObject::connect(&clipboard, &QClipboard::dataChanged, &app, [&clipboard] {
        if (!clipboard.ownsClipboard())
            QGuiApplication::quit();
    });
    std::puts("ready");
    std::fflush(stdout);
    return QGuiApplication::exec();
}
