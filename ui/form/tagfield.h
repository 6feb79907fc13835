// A field for several short values (names, keywords): each a chip that can be removed, the next one typed behind them.
//
// Like every field of the form: `set...` with what already stands there does nothing at all, so that a save that comes back while
// somebody composes with an input method disturbs neither text nor cursor; `edited` is for the user's own changes only.
#pragma once

#include <QFrame>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace gaoqian {

class FlowLayout;

class TagField : public QFrame {
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    /// The values, with what is typed and not yet closed off as the last one.
    QStringList tags() const;
    void setTags(const QStringList &tags);

    /// What is offered while one types, and by Down: the best first.
    void setCompletions(const QStringList &known);
    void setPlaceholderText(const QString &text);

    /// What the field is for; the chips' and the text field's accessible names are made of it.
    void setFieldName(const QString &name);

    QLineEdit *edit() const { return m_edit; } ///< For the order of Tab.

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeTyped(const QString &text);
    void closeOff(); ///< Makes a chip of what is typed.
    void insertChip(const QString &tag);
    void removeTag(int index);
    void showPlaceholder();
    void offerRest();
    bool editKey(int key);
    bool chipKey(int index, int key);

    QStringList m_tags;
    QStringList m_choices;
    QList<QWidget *> m_chips;
    QString m_placeholder;
    FlowLayout *m_layout;
    QLineEdit *m_edit;
    QStringListModel *m_known;
    QCompleter *m_completer;
};

} // namespace gaoqian
