#include "form/coverfield.h"

#include "look/look.h"

#include <QAbstractItemView>
#include <QWheelEvent>

namespace gaoqian {

namespace {

constexpr QSize thumbnail(8 * gridStep, 6 * gridStep);

/// The middle of `image` at the thumbnail's shape.
QPixmap thumbnailOf(const QImage &image)
{
    if (image.isNull())
        return {};
    const QImage scaled = image.scaled(thumbnail, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - thumbnail.width()) / 2, (scaled.height() - thumbnail.height()) / 2);
    return QPixmap::fromImage(scaled.copy(QRect(corner, thumbnail)));
}

} // namespace

CoverField::CoverField(QWidget *parent) : QComboBox(parent)
{
    setMinimumHeight(fieldHeight);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    view()->setAccessibleName(tr("Pictures"));
    addItem(tr("No cover"), QString());
    connect(this, &QComboBox::activated, this, &CoverField::edited);
}

QString CoverField::cover() const { return currentData().toString(); }

void CoverField::setCover(const QString &hash)
{
    if (hash == cover())
        return;
    if (findData(hash) < 0)
        addItem(tr("A picture that the story does not show"), hash);
    setCurrentIndex(findData(hash));
}

void CoverField::setPictures(const QList<QPair<QString, QImage>> &pictures)
{
    if (pictures == m_pictures)
        return;
    m_pictures = pictures;
    if (!pictures.isEmpty())
        setIconSize(thumbnail);
    const QString chosen = cover();
    clear();
    addItem(tr("No cover"), QString());
    for (qsizetype index = 0; index < pictures.size(); ++index)
        addItem(thumbnailOf(pictures[index].second), tr("Picture %1").arg(index + 1), pictures[index].first);
    setCover(chosen);
}

void CoverField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // Scrolling the form must not change the cover.
}

} // namespace gaoqian
