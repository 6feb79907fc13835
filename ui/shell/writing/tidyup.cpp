#include "shell/writing/tidyup.h"

#include "editor/document/bodyparts.h"
#include "editor/pane/richtextedit.h"
#include "shell/writing/tidydialog.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gaoqian {

TidyUp::TidyUp(RichTextEdit &body, QWidget *window) :
    QObject(window), m_body(body), m_window(window), m_action(new QAction(tr("&Tidy up…"), this))
{
    m_action->setObjectName(u"tidyUp"_s);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    window->addAction(m_action);
    m_settle.setSingleShot(true);
    m_settle.setInterval(400ms);
    connect(m_action, &QAction::triggered, this, &TidyUp::open);
    connect(&m_settle, &QTimer::timeout, this, &TidyUp::refresh);
    connect(&body, &RichTextEdit::bodyChanged, this, [this] {
        if (m_dialog && m_dialog->isVisible() && !m_settle.isActive())
            m_settle.start();
    });
}

void TidyUp::open()
{
    if (!m_body.isEnabled() || !m_body.readyToEdit())
        return;
    const Blocks body = m_body.body();
    if (tidy(body).changes.isEmpty()) {
        Q_EMIT remarked(tr("There is nothing to tidy up"));
        if (!m_dialog || !m_dialog->isVisible())
            return;
    }
    if (!m_dialog)
        m_dialog = makeDialog();
    m_dialog->setBody(body);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

TidyDialog *TidyUp::makeDialog()
{
    auto *dialog = new TidyDialog(m_window);
    connect(dialog, &TidyDialog::applied, this, [this](TidyKinds kinds) {
        const Tidied tidied = tidy(m_body.body(), kinds); // as it is by now
        m_body.changeBody(tidied.blocks);
        m_body.setFocus();
        Q_EMIT remarked(tr("Tidied up, places changed: %L1").arg(tidied.changes.size()));
    });
    connect(dialog, &TidyDialog::placeWanted, this, &TidyUp::goTo);
    return dialog;
}

void TidyUp::refresh()
{
    if (m_dialog && m_dialog->isVisible())
        m_dialog->setBody(m_body.body());
}

void TidyUp::goTo(qsizetype block)
{
    const QList<BodyPart> parts = bodyParts(*m_body.document());
    if (block < 0 || block >= parts.size())
        return;
    QTextCursor cursor = m_body.textCursor();
    cursor.setPosition(parts[block].from);
    m_body.setTextCursor(cursor);
    m_body.ensureCursorVisible();
}

} // namespace gaoqian
