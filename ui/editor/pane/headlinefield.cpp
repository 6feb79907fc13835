#include "editor/pane/headlinefield.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocumentFragment>

#include <cmath>

namespace gaoqian {

namespace {

/// The text with every kind of line break as a blank.
QString onOneLine(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (QChar &c : text)
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return text;
}

/// True where the cursor cannot go further `way` inside the field.
bool atEdge(QTextCursor cursor, QTextCursor::MoveOperation way) { return !cursor.movePosition(way); }

} // namespace

HeadlineField::HeadlineField(const QString &name, QWidget *parent) : QTextEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QTextEdit::textChanged, this, &HeadlineField::noticeEdit);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &HeadlineField::growWithText);
}

void HeadlineField::setText(const QString &text)
{
    m_known = onOneLine(text);
    setPlainText(m_known);
    moveCursor(QTextCursor::End);
}

void HeadlineField::changeText(const QString &text)
{
    const QString line = onOneLine(text);
    if (line == this->text())
        return;
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(line);
}

QString HeadlineField::text() const { return onOneLine(document()->toRawText()); } // toPlainText() loses no-break spaces

QSize HeadlineField::sizeHint() const
{
    return QSize(QTextEdit::sizeHint().width(), int(std::ceil(document()->size().height())));
}

QSize HeadlineField::minimumSizeHint() const { return QSize(fontMetrics().averageCharWidth() * 8, sizeHint().height()); }

void HeadlineField::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT nextWanted();
    else if (plain && event->key() == Qt::Key_Down && atEdge(textCursor(), QTextCursor::Down))
        Q_EMIT nextWanted();
    else if (plain && event->key() == Qt::Key_Up && atEdge(textCursor(), QTextCursor::Up))
        Q_EMIT previousWanted();
    else
        m_typing.handle(*event, [this, event] { QTextEdit::keyPressEvent(event); });
}

void HeadlineField::inputMethodEvent(QInputMethodEvent *event)
{
    m_typing.handle(*event, [this, event] { QTextEdit::inputMethodEvent(event); });
}

void HeadlineField::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    growWithText();
}

bool HeadlineField::canInsertFromMimeData(const QMimeData *source) const { return source->hasText() && !isReadOnly(); }

QMimeData *HeadlineField::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

void HeadlineField::insertFromMimeData(const QMimeData *source)
{
    if (source && source->hasText())
        textCursor().insertText(onOneLine(source->text().trimmed()));
}

QVariant HeadlineField::loadResource(int, const QUrl &) { return {}; }

void HeadlineField::noticeEdit()
{
    const QString now = text(); // without what an input method has not typed yet
    if (now == m_known)
        return;
    m_known = now;
    Q_EMIT edited();
}

void HeadlineField::growWithText()
{
    updateGeometry();
    verticalScrollBar()->setValue(0);
}

} // namespace gaoqian
