#include "newsroom/import/importlist.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Deeper, nobody keeps manuscripts; a file system that leads in circles ends here.
constexpr int deepestFolder = 32;

bool isLeftLyingAbout(const QString &name)
{
    static const QStringList names{u"thumbs.db"_s, u"ehthumbs.db"_s, u"desktop.ini"_s, u"icon\r"_s};
    static const QStringList suffixes{u".tmp"_s, u".temp"_s, u".part"_s, u".crdownload"_s, u".download"_s, u".bak"_s, u".lnk"_s};
    const QString lower = name.toLower();
    return lower.startsWith(u'.') || lower.startsWith("~$"_L1) || lower.startsWith("~wrl"_L1) || lower.endsWith(u'~') ||
           names.contains(lower) ||
           std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &suffix) { return lower.endsWith(suffix); });
}

/// The folder in which a browser keeps the pictures and scripts of a page that was saved beside it.
bool isFilesOfSavedPage(const QFileInfo &folder)
{
    static const QStringList endings{u"_files"_s,    u".files"_s,    u"_file"_s,   u"-filer"_s,
                                     u"_archivos"_s, u"_fichiers"_s, u"-dateien"_s};
    const QString name = folder.fileName();
    for (const QString &ending : endings) {
        if (!name.endsWith(ending, Qt::CaseInsensitive))
            continue;
        const QString page = folder.dir().filePath(name.chopped(ending.size()));
        for (const char *suffix : {".html", ".htm", ".xhtml", ".HTML", ".HTM"}) {
            if (QFileInfo::exists(page + QLatin1StringView(suffix)))
                return true;
        }
    }
    return false;
}

bool isPictureSoundOrFilm(const QString &name)
{
    const QString kind = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    return kind.startsWith("image/"_L1) || kind.startsWith("audio/"_L1) || kind.startsWith("video/"_L1);
}

/// As people count: a row of digits is a number. By code points otherwise, so that it is the same on every desktop.
bool comesBefore(const QString &a, const QString &b)
{
    const auto digits = [](const QString &name, qsizetype from) {
        qsizetype end = from;
        while (end < name.size() && name.at(end).isDigit())
            ++end;
        return QStringView(name).sliced(from, end - from);
    };
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        const QStringView left = digits(a, i), right = digits(b, j);
        if (!left.isEmpty() && !right.isEmpty()) {
            const qulonglong x = left.toULongLong(), y = right.toULongLong(); // 0 past their range: then equal is good enough
            if (x != y)
                return x < y;
            i += left.size();
            j += right.size();
            continue;
        }
        const QChar x = a.at(i++).toCaseFolded(), y = b.at(j++).toCaseFolded();
        if (x != y)
            return x < y;
    }
    return a.size() - i < b.size() - j;
}

class Lister {
public:
    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isDir())
            addFolder(info, 0);
        else
            addFile(info);
    }

    ImportList take() { return std::move(m_list); }

private:
    void addFolder(const QFileInfo &folder, int depth)
    {
        const QDir dir(folder.filePath());
        QFileInfoList entries =
            dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot); // hidden ones are not asked for
        std::stable_sort(entries.begin(), entries.end(),
                         [](const QFileInfo &a, const QFileInfo &b) { return comesBefore(a.fileName(), b.fileName()); });
        for (const QFileInfo &entry : std::as_const(entries)) {
            if (isLeftLyingAbout(entry.fileName()))
                continue;
            if (entry.isDir()) {
                const bool skipped =
                    entry.isSymLink() || depth >= deepestFolder || isFilesOfSavedPage(entry) || entry.fileName() == "__MACOSX"_L1;
                if (!skipped)
                    addFolder(entry, depth + 1);
            } else if (isPictureSoundOrFilm(entry.fileName())) {
                ++m_list.leftAlone;
            } else {
                addFile(entry);
            }
        }
    }

    void addFile(const QFileInfo &file)
    {
        const QString canonical = file.canonicalFilePath();
        const QString key = canonical.isEmpty() ? file.absoluteFilePath() : canonical;
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_list.files << file.filePath();
    }

    ImportList m_list;
    QSet<QString> m_seen;
};

} // namespace

ImportList filesToImport(const QStringList &paths)
{
    Lister lister;
    for (const QString &path : paths)
        lister.add(path);
    return lister.take();
}

QString storyPatterns()
{
    return u"*.docx *.dotx *.docm *.dotm *.html *.htm *.xhtml *.mhtml *.mht *.md *.markdown *.txt *.json *.doc *.dot *.wps *.wpt *.rtf *.odt"_s;
}

} // namespace gaoqian
