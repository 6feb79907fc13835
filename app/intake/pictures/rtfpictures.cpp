#include "intake/pictures/rtfpictures.h"

#include "intake/core/limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

namespace gaoqian {

namespace {

using Text = std::string_view;

/// Parts of the file whose pictures are no pictures of the text.
bool isElsewhere(Text word)
{
    static constexpr std::array<Text, 12> words{"nonshppict", "shprslt", "listpicture", "header",  "headerl", "headerr",
                                                "headerf",    "footer",  "footerl",     "footerr", "footerf", "background"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
public:
    explicit Reader(const QByteArray &rtf) : m_at(rtf.constData()), m_end(m_at + rtf.size()) {}

    QList<RtfPicture> read()
    {
        while (m_at < m_end && m_pictures.size() < limits::pictures) {
            switch (*m_at) {
            case '{':
                ++m_at;
                m_groups.append(m_groups.isEmpty() ? Group() : Group{m_groups.last().skipped, false});
                if (m_groups.size() > limits::xmlDepth)
                    return m_pictures;
                break;
            case '}':
                ++m_at;
                closeGroup();
                break;
            case '\\':
                control();
                break;
            default:
                other();
            }
        }
        return m_pictures;
    }

private:
    struct Group {
        bool skipped = false;
        bool picture = false; ///< The group that `\pict` stands in.
    };

    /// A picture that is being read.
    struct Picture {
        QByteArray bytes;
        bool kept = false; ///< Whether it is of a kind that we take.
        int high = -1;     ///< The first of two hex digits.
        int width = 0;     ///< In twips,
        int height = 0;
        int scaleX = 100; ///< in percent.
        int scaleY = 100;
    };

    bool inPicture() const { return !m_groups.isEmpty() && m_groups.last().picture; }

    void closeGroup()
    {
        if (m_groups.isEmpty())
            return;
        if (m_groups.takeLast().picture) {
            constexpr double twipsForEach = 15 * 100; // 1440 to the inch, of which CSS has 96; scales are in percent
            const auto pixels = [](int twips, int scale) { return int(std::lround(double(twips) * scale / twipsForEach)); };
            m_pictures.append({std::move(m_picture.bytes),
                               {pixels(m_picture.width, m_picture.scaleX), pixels(m_picture.height, m_picture.scaleY)}});
            m_picture = {};
        }
    }

    void control()
    {
        const char *start = ++m_at;
        while (m_at < m_end && ((*m_at >= 'a' && *m_at <= 'z') || (*m_at >= 'A' && *m_at <= 'Z')))
            ++m_at;
        if (m_at == start) { // a sign
            m_at = std::min(m_at + 1, m_end);
            return;
        }
        const Text word(start, size_t(m_at - start));
        int number = 0;
        m_at = std::from_chars(m_at, m_end, number).ptr;
        if (m_at < m_end && *m_at == ' ')
            ++m_at;
        apply(word, number);
    }

    void apply(Text word, int number)
    {
        if (word == "bin")
            return binary(number);
        if (m_groups.isEmpty() || m_groups.last().skipped)
            return;
        if (isElsewhere(word))
            m_groups.last().skipped = true;
        else if (word == "pict")
            m_groups.last().picture = true;
        else if (!inPicture())
            return;
        else if (word == "pngblip" || word == "jpegblip")
            m_picture.kept = true;
        else if (word == "picwgoal")
            m_picture.width = number;
        else if (word == "pichgoal")
            m_picture.height = number;
        else if (word == "picscalex")
            m_picture.scaleX = number;
        else if (word == "picscaley")
            m_picture.scaleY = number;
    }

    /// `\binN`: N bytes follow as they are.
    void binary(int count)
    {
        const qsizetype bytes = std::clamp<qsizetype>(count, 0, m_end - m_at);
        if (inPicture() && m_picture.kept && m_picture.bytes.size() + bytes <= limits::pictureBytes)
            m_picture.bytes.append(m_at, bytes);
        m_at += bytes;
    }

    void other()
    {
        if (!inPicture() || !m_picture.kept) {
            // Nothing to be read up to the next mark.
            while (m_at < m_end && *m_at != '\\' && *m_at != '{' && *m_at != '}')
                ++m_at;
            return;
        }
        const int digit = hexDigit(*m_at++);
        if (digit < 0)
            return;
        if (m_picture.high < 0) {
            m_picture.high = digit;
        } else {
            if (m_picture.bytes.size() < limits::pictureBytes)
                m_picture.bytes.append(char(m_picture.high * 16 + digit));
            m_picture.high = -1;
        }
    }

    static int hexDigit(char c)
    {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    const char *m_at;
    const char *m_end;
    QList<Group> m_groups;
    Picture m_picture;
    QList<RtfPicture> m_pictures;
};

} // namespace

QList<RtfPicture> rtfPictures(const QByteArray &rtf)
{
    return rtf.size() <= limits::rtfBytes ? Reader(rtf).read() : QList<RtfPicture>();
}

} // namespace gaoqian
