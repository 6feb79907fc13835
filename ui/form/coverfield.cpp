#include "form/coverfield.h"

#include "form/cropframe.h"
#include "form/cropview.h"
#include "look/look.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize thumbnailSize(8 * gridStep, 6 * gridStep);
constexpr qreal wideRatio = 2.35;
constexpr qreal squareRatio = 1;
constexpr int previewHeight = 6 * gridStep;
constexpr int croppingSide = 1024; ///< No screen shows more of it in the form.

/// What `frame` cuts out of `image`, at `size`.
QPixmap cutOut(const QImage &image, const QRectF &frame, const QSize &size, qreal density)
{
    QPixmap cut =
        QPixmap::fromImage(image.copy(frame.toRect()).scaled(size * density, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    cut.setDevicePixelRatio(density);
    return cut;
}

} // namespace

CoverField::CoverField(QWidget *parent) :
    QWidget(parent), m_choice(new QComboBox(this)), m_crops(new QWidget(this)), m_wide(makeCropButton(u"2.35:1"_s, wideRatio)),
    m_square(makeCropButton(u"1:1"_s, squareRatio)), m_cropping(new QWidget(this)), m_view(new CropView(m_cropping)),
    m_reset(new QPushButton(tr("Back to the middle"), m_cropping))
{
    m_choice->setMinimumHeight(fieldHeight);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    m_choice->view()->setAccessibleName(tr("Pictures"));
    m_choice->installEventFilter(this);
    setFocusProxy(m_choice);
    auto *cropRow = new QHBoxLayout(m_crops);
    cropRow->setContentsMargins(0, 0, 0, 0);
    cropRow->setSpacing(gridStep);
    cropRow->addWidget(m_wide);
    cropRow->addWidget(m_square);
    cropRow->addStretch(1);
    auto *cropping = new QVBoxLayout(m_cropping);
    cropping->setContentsMargins(0, 0, 0, 0);
    cropping->setSpacing(gridStep / 2);
    cropping->addWidget(m_view);
    cropping->addWidget(m_reset, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_choice);
    layout->addWidget(m_crops);
    layout->addWidget(m_cropping);
    m_crops->hide();
    m_cropping->hide();
    fillChoice();
    connect(m_choice, &QComboBox::activated, this, [this] { choose(m_choice->currentData().toString()); });
    connect(m_view, &CropView::moved, this, [this] {
        cropFor(m_open) = m_view->crop();
        showCrops();
    });
    connect(m_view, &CropView::edited, this, &CoverField::edited);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_view->setCrop({});
        takeCrop();
    });
}

QToolButton *CoverField::makeCropButton(const QString &shape, qreal ratio)
{
    auto *button = new QToolButton(m_crops);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setText(shape);
    button->setIconSize(QSize(qRound(previewHeight * ratio), previewHeight));
    button->setAccessibleName(tr("What is shown of the cover at %1").arg(shape));
    button->setToolTip(tr("What is shown of the cover at %1; click to change it").arg(shape));
    connect(button, &QToolButton::clicked, this, [this, button](bool checked) { openCrop(checked ? button : nullptr); });
    return button;
}

void CoverField::setCover(const Cover &cover)
{
    if (cover == m_cover)
        return;
    const bool another = cover.hash != m_cover.hash;
    m_cover = cover;
    if (another) {
        fillChoice();
        openCrop(nullptr);
    } else if (m_open) {
        m_view->setCrop(cropFor(m_open));
    }
    showCrops();
}

void CoverField::setPictures(const QList<QPair<QString, QImage>> &pictures)
{
    if (pictures == m_pictures)
        return;
    m_pictures = pictures;
    fillChoice();
    showCrops();
}

void CoverField::setPictureSource(std::function<std::optional<QImage>(const QString &hash)> source)
{
    m_source = std::move(source);
}

void CoverField::notePicture(const QString &hash)
{
    if (hash != m_cover.hash)
        return;
    showCrops();
    if (m_open)
        showCropping();
}

void CoverField::fillChoice()
{
    m_choice->clear();
    if (!m_pictures.isEmpty())
        m_choice->setIconSize(thumbnailSize);
    m_choice->addItem(tr("No cover"), QString());
    for (qsizetype index = 0; index < m_pictures.size(); ++index) {
        const auto &[hash, image] = m_pictures[index];
        const qreal ratio = qreal(thumbnailSize.width()) / thumbnailSize.height();
        const QPixmap icon =
            image.isNull() ? QPixmap() : cutOut(image, largestFrame(image.size(), ratio), thumbnailSize, devicePixelRatioF());
        m_choice->addItem(icon, tr("Picture %1").arg(index + 1), hash);
    }
    if (m_choice->findData(m_cover.hash) < 0)
        m_choice->addItem(tr("A picture that the story does not show"), m_cover.hash);
    m_choice->setCurrentIndex(m_choice->findData(m_cover.hash));
}

void CoverField::choose(const QString &hash)
{
    if (hash == m_cover.hash)
        return;
    setCover({hash, {}, {}});
    Q_EMIT edited();
}

/// Opens the frame for the crop that `button` shows; null closes it.
void CoverField::openCrop(QToolButton *button)
{
    m_open = button;
    m_wide->setChecked(button == m_wide);
    m_square->setChecked(button == m_square);
    m_cropping->setVisible(button);
    if (!button)
        return;
    showCropping();
    m_view->setFocus(Qt::OtherFocusReason);
}

void CoverField::showCropping()
{
    QImage picture = m_source ? pictureOfCover() : thumbnail();
    if (picture.isNull())
        picture = thumbnail(); // until it is here
    if (picture.width() > croppingSide || picture.height() > croppingSide)
        picture = picture.scaled(croppingSide, croppingSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    m_view->setPicture(picture);
    m_view->setRatio(m_open == m_wide ? wideRatio : squareRatio);
    m_view->setCrop(cropFor(m_open));
    m_view->setAccessibleName(tr("Frame at %1").arg(m_open->text()));
}

QImage CoverField::pictureOfCover() const
{
    const auto picture = m_source && !m_cover.hash.isEmpty() ? m_source(m_cover.hash) : std::nullopt;
    return picture.value_or(QImage());
}

void CoverField::showCrops()
{
    const QImage image = thumbnail();
    m_crops->setVisible(!image.isNull());
    if (image.isNull())
        return openCrop(nullptr);
    for (QToolButton *button : {m_wide, m_square}) {
        const qreal ratio = button == m_wide ? wideRatio : squareRatio;
        button->setIcon(cutOut(image, frameOf(cropFor(button), image.size(), ratio), button->iconSize(), devicePixelRatioF()));
    }
}

void CoverField::takeCrop()
{
    if (!m_open || cropFor(m_open) == m_view->crop())
        return;
    cropFor(m_open) = m_view->crop();
    showCrops();
    Q_EMIT edited();
}

/// The cover, small; null for none and for one that is lost.
QImage CoverField::thumbnail() const
{
    for (const auto &[hash, image] : m_pictures) {
        if (hash == m_cover.hash)
            return image;
    }
    return pictureOfCover();
}

bool CoverField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_choice && event->type() == QEvent::Wheel) {
        event->ignore(); // Scrolling the form must not change the cover.
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CoverField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_open)
        return QWidget::keyPressEvent(event);
    QToolButton *button = m_open;
    openCrop(nullptr);
    button->setFocus(Qt::OtherFocusReason);
}

} // namespace gaoqian
