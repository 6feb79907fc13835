// The origin credits: lines of role and names that came with a collected story.
#pragma once

#include "article/article.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace gaoqian {

class TagField;

class OriginCreditsField : public QWidget {
    Q_OBJECT

public:
    explicit OriginCreditsField(QWidget *parent = nullptr);

    /// The lines; one without role and names is not there.
    QList<OriginCredit> credits() const;
    void setCredits(const QList<OriginCredit> &credits);

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QWidget *widget;
        QLineEdit *role;
        TagField *names;
    };

    void addLine(const OriginCredit &credit);
    void removeLine(QWidget *widget);
    void nameLines();

    QList<Line> m_lines;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace gaoqian
