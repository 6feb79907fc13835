// The headline above the body: kicker, title and subtitle, each one line of text that wraps softly.
#pragma once

#include "editor/drawing/column.h"
#include "editor/typing/autocorrectrules.h"

#include <QWidget>

class QLabel;

namespace gaoqian {

class HeadlineField;

class HeadlineEdit : public QWidget {
    Q_OBJECT

public:
    explicit HeadlineEdit(QWidget *parent = nullptr);

    /// Replaces all three and forgets their history; line breaks become blanks. No `changed`.
    void setHeadline(const QString &kicker, const QString &title, const QString &subtitle);
    /// Makes the headline this one by edits that undo takes back, each field one step; what is equal stays as it is.
    void changeHeadline(const QString &kicker, const QString &title, const QString &subtitle);
    QString kicker() const;
    QString title() const;
    QString subtitle() const;

    /// Kicker, title, subtitle: for what works on each text, as a history and a search do.
    QList<HeadlineField *> fields() const { return {m_kicker, m_title, m_subtitle}; }

    void setTypingAids(AutocorrectRules aids); ///< Every one is on at first.
    void setReadOnly(bool readOnly);
    /// True while an input method shows text in one of them that is not yet typed.
    bool isComposing() const;

    /// Letters this much larger than usual, in the column that the body has.
    void setTextScale(qreal scale);
    void setColumn(const Column &column);

    void focusTitle();
    void focusLast(); ///< For coming up from the body.

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    void bodyWanted(); ///< The person left the last field downwards.

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setFonts();
    void fitColumn();
    void showTitleLength();

    HeadlineField *m_kicker;
    HeadlineField *m_title;
    HeadlineField *m_subtitle;
    QLabel *m_titleLength; ///< What the title has of the characters that WeChat takes.
    Column m_column;
    qreal m_scale = 1;
};

} // namespace gaoqian
