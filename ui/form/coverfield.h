// The cover: one of the story's own pictures, or none, and what of it is shown in a wide and in a square place.
#pragma once

#include "article/article.h"

#include <QImage>
#include <QList>
#include <QPair>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QFrame;
class QPushButton;
class QToolButton;

namespace gaoqian {

class CropView;

struct Cover {
    QString hash; ///< Empty for none.
    Crop wide;    ///< At 2.35:1.
    Crop square;

    bool operator==(const Cover &) const = default;
};

class CoverField : public QWidget {
    Q_OBJECT

public:
    explicit CoverField(QWidget *parent = nullptr);

    const Cover &cover() const { return m_cover; }
    void setCover(const Cover &cover);

    /// The story's pictures in the order of the body: hash, thumbnail.
    void setPictures(const QList<QPair<QString, QImage>> &pictures);
    /// Where a picture comes from in its full size, for setting a crop; null where it is lost. Without it thumbnails do.
    /// Nothing for one that is on its way: `notePicture` says when it has come.
    void notePicture(const QString &hash);
    void setPictureSource(std::function<std::optional<QImage>(const QString &hash)> source);

    QComboBox *pictures() const { return m_choice; }
    QToolButton *wideButton() const { return m_wide; } ///< Shows the crop; pressed, it opens the frame to change it.
    QToolButton *squareButton() const { return m_square; }
    CropView *cropView() const { return m_view; }
    QPushButton *resetButton() const { return m_reset; }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeCropButton(const QString &shape, qreal ratio);
    void fillChoice();
    void choose(const QString &hash);
    void openCrop(QToolButton *button);
    void showCrops();
    void takeCrop();
    void showCropping();
    QImage pictureOfCover() const; ///< Null for none, and while it is on its way.
    QImage thumbnail() const;
    Crop &cropFor(const QToolButton *button) { return button == m_wide ? m_cover.wide : m_cover.square; }

    QComboBox *m_choice;
    QWidget *m_crops;
    QToolButton *m_wide;
    QToolButton *m_square;
    QWidget *m_cropping;
    CropView *m_view;
    QPushButton *m_reset;
    QToolButton *m_open = nullptr; ///< The one whose crop is being set; null for none.
    QList<QPair<QString, QImage>> m_pictures;
    std::function<std::optional<QImage>(const QString &)> m_source;
    Cover m_cover;
};

} // namespace gaoqian
