// The cover: one of the story's own pictures, or none.
#pragma once

#include <QComboBox>
#include <QImage>
#include <QList>
#include <QPair>

namespace gaoqian {

class CoverField : public QComboBox {
    Q_OBJECT

public:
    explicit CoverField(QWidget *parent = nullptr);

    QString cover() const; ///< Hash; empty for none.
    void setCover(const QString &hash);

    /// The story's pictures in the order of the body: hash, thumbnail.
    void setPictures(const QList<QPair<QString, QImage>> &pictures);

Q_SIGNALS:
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<QPair<QString, QImage>> m_pictures;
};

} // namespace gaoqian
