#include "intake/pictures/alttext.h"

#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

QString tellingAlt(const QString &alt)
{
    constexpr qsizetype longest = 255; // of a file's name; what is longer tells something
    const QString text = alt.trimmed();
    if (text.size() > longest)
        return alt;
    // What programs, cameras and phones call every picture, with the number behind it.
    static const QRegularExpression anyPicture(
        u"^(?:图片|圖片|图像|圖像|图形|图|圖|照片|配图|插图|题图|封面图|头图|微信图片|微信截图|QQ图片|QQ截图|截图|截屏|屏幕截图|"
        u"屏幕快照"
        "|image|images|img|picture|pic|photo|photograph|graphic|figure|fig|screenshot|untitled|unnamed|null|undefined|alt|alt "
        "text"
        "|dsc|dscn|dscf|dji|pxl|mvimg|wechatimg|mmexport)?[\\s\\d_.,:：#()（）\\[\\]×x-]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A bare one: what has folders or a title around it may tell something.
    static const QRegularExpression fileName(u"^[^/\\\\:]+\\.(?:jpe?g|jfif|png|gif|webp|bmp|tiff?|svg|heic|heif|avif|emf|wmf)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression key(u"^[0-9a-f-]{16,}$"_s, QRegularExpression::CaseInsensitiveOption);
    const bool saysNothing = anyPicture.match(text).hasMatch() || fileName.match(text).hasMatch() || key.match(text).hasMatch();
    return saysNothing ? QString() : alt;
}

} // namespace gaoqian
