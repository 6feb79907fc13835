// The theme's emphasis colours to choose from, and which of them the text at the cursor has.
#pragma once

#include <QMenu>

namespace gaoqian {

class RichTextEdit;

/// Its icon is a letter in the colour at the cursor: shown in a tool bar through `menuAction`, it tells the state there too.
class ColourMenu : public QMenu {
    Q_OBJECT

public:
    /// These colours by their names, and the text's own. `edit` outlives this.
    ColourMenu(RichTextEdit *edit, const QStringList &names, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *add(const QString &name, const QString &label);
    void showState();
    void showColours();

    RichTextEdit *m_edit;
};

} // namespace gaoqian
