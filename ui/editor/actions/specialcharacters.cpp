#include "editor/actions/specialcharacters.h"

#include "editor/drawing/textlook.h"
#include "editor/pane/richtextedit.h"
#include "editor/typing/blockkeys.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 24;
constexpr int cellSide = 40; ///< Pixels, like the next ones.
constexpr int groupWidth = 144;
constexpr QSize wantedSize(600, 400);
constexpr int textRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

/// Blanks are drawn as their outline.
QString face(const QString &text) { return text.trimmed().isEmpty() ? u"␣"_s : text; }

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget);
}

QFont glyphFont(qreal scale)
{
    QFont font;
    font.setFamilies(headingFamilies());
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

} // namespace

bool insertIntoField(QWidget *field, const QString &text)
{
    if (!field || !field->isEnabled())
        return false;
    if (auto *body = qobject_cast<RichTextEdit *>(field)) {
        if (!body->readyToEdit())
            return false;
        body->perform([&text](QTextCursor &cursor) {
            if (!cursor.hasSelection())
                makeRoomForText(cursor);
            cursor.insertText(text);
        });
        return true;
    }
    if (auto *line = qobject_cast<QLineEdit *>(field); line && !line->isReadOnly()) {
        line->insert(text);
        return true;
    }
    if (auto *edit = qobject_cast<QTextEdit *>(field); edit && !edit->isReadOnly()) {
        edit->textCursor().insertText(text);
        return true;
    }
    if (auto *plain = qobject_cast<QPlainTextEdit *>(field); plain && !plain->isReadOnly()) {
        plain->insertPlainText(text);
        return true;
    }
    return false;
}

SpecialCharacters::SpecialCharacters(QWidget *window) :
    QDialog(window, Qt::Tool), m_groups(specialCharacters()), m_search(new QLineEdit), m_groupList(new QListWidget),
    m_grid(new QListWidget), m_sample(new QLabel), m_name(new QLabel)
{
    setWindowTitle(tr("Special characters"));
    layOut();
    resize(wantedSize);
    m_search->installEventFilter(this);
    m_grid->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SpecialCharacters::fillGrid);
    connect(m_groupList, &QListWidget::currentRowChanged, this, &SpecialCharacters::fillGrid);
    connect(m_grid, &QListWidget::currentItemChanged, this, &SpecialCharacters::showCurrent);
    connect(m_grid, &QListWidget::itemClicked, this,
            [this] { choose(QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    fillGroups();
}

void SpecialCharacters::layOut()
{
    m_search->setPlaceholderText(tr("Name, pinyin or code point"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_groupList->setAccessibleName(tr("Groups"));
    m_groupList->setFixedWidth(groupWidth);
    m_grid->setAccessibleName(tr("Characters"));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setTextElideMode(Qt::ElideNone);
    m_grid->setGridSize({cellSide, cellSide});
    m_grid->setFont(glyphFont(1.4));
    m_sample->setFont(glyphFont(2.5));
    m_sample->setAlignment(Qt::AlignCenter);
    m_sample->setMinimumSize(groupWidth, cellSide * 2);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_name->setFixedWidth(groupWidth);

    auto *hint = new QLabel(tr("Enter puts it in; with Ctrl the list stays open."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search, 0, 0, 1, 2);
    layout->addWidget(m_groupList, 1, 0);
    layout->addWidget(m_grid, 1, 1, 3, 1);
    layout->addWidget(m_sample, 2, 0);
    layout->addWidget(m_name, 3, 0);
    layout->addWidget(hint, 4, 0, 1, 2);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(1, 1);
}

void SpecialCharacters::setRecent(const QStringList &texts)
{
    m_recent = texts.mid(0, mostRecent);
    fillGrid();
}

void SpecialCharacters::open()
{
    follow(QApplication::focusWidget());
    m_search->clear();
    if (!m_recent.isEmpty())
        m_groupList->setCurrentRow(0);
    fillGrid();
    show();
    raise();
    activateWindow();
    m_search->setFocus();
}

void SpecialCharacters::follow(QWidget *now)
{
    if (now && !isAncestorOf(now) && now->window() == parentWidget()->window() && takesText(now))
        m_target = now;
}

void SpecialCharacters::fillGroups()
{
    m_groupList->addItem(tr("Recent"));
    for (const CharacterGroup &group : std::as_const(m_groups))
        m_groupList->addItem(group.name);
    m_groupList->setCurrentRow(1);
}

QList<SpecialCharacter> SpecialCharacters::offered() const
{
    const QString words = m_search->text();
    const int group = m_groupList->currentRow() - 1;
    if (words.trimmed().isEmpty() && group >= 0)
        return m_groups[group].characters;
    QList<SpecialCharacter> found;
    for (const CharacterGroup &each : m_groups)
        std::copy_if(each.characters.begin(), each.characters.end(), std::back_inserter(found),
                     [&](const SpecialCharacter &character) { return matches(character, words); });
    const auto rank = [this](const SpecialCharacter &character) -> qsizetype {
        const qsizetype at = m_recent.indexOf(character.text);
        return at < 0 ? mostRecent : at;
    };
    if (words.trimmed().isEmpty())
        found.removeIf([&](const SpecialCharacter &character) { return rank(character) == mostRecent; });
    std::stable_sort(found.begin(), found.end(),
                     [&](const SpecialCharacter &a, const SpecialCharacter &b) { return rank(a) < rank(b); });
    return found;
}

void SpecialCharacters::fillGrid()
{
    m_grid->clear();
    for (const SpecialCharacter &character : offered()) {
        auto *item = new QListWidgetItem(face(character.text), m_grid);
        item->setData(textRole, character.text);
        item->setData(nameRole, character.name);
        item->setData(Qt::AccessibleTextRole, character.name);
        item->setToolTip(u"%1\n%2"_s.arg(character.name, codePointsOf(character.text)));
        item->setTextAlignment(Qt::AlignCenter);
        item->setSizeHint({cellSide, cellSide});
    }
    m_grid->setCurrentRow(0);
    showCurrent();
}

void SpecialCharacters::showCurrent()
{
    const QListWidgetItem *item = m_grid->currentItem();
    m_sample->setText(item ? item->text() : QString());
    m_name->setText(item ? u"%1\n%2"_s.arg(item->data(nameRole).toString(), codePointsOf(item->data(textRole).toString()))
                         : tr("Nothing is called that"));
}

void SpecialCharacters::choose(bool stay)
{
    const QListWidgetItem *item = m_grid->currentItem();
    if (!item)
        return;
    const QString text = item->data(textRole).toString();
    if (!insertIntoField(m_target, text)) {
        m_name->setText(tr("First click into the text that it is for"));
        return;
    }
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.mid(0, mostRecent);
    Q_EMIT recentChanged(m_recent);
    if (stay)
        return;
    hide();
    m_target->window()->activateWindow();
    m_target->setFocus();
}

bool SpecialCharacters::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        choose(key.modifiers().testFlag(Qt::ControlModifier));
        return true;
    }
    return watched == m_search ? filterSearchKey(key) : filterGridKey(key);
}

bool SpecialCharacters::filterSearchKey(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Down)
        return false;
    m_grid->setFocus();
    return true;
}

bool SpecialCharacters::filterGridKey(const QKeyEvent &event)
{
    const QListWidgetItem *current = m_grid->currentItem();
    const bool firstRow = current && m_grid->visualItemRect(current).top() == m_grid->visualItemRect(m_grid->item(0)).top();
    if (event.key() == Qt::Key_Up && firstRow) {
        m_search->setFocus();
        return true;
    }
    // who types means to search, wherever the focus is
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain || event.text().isEmpty() || !event.text().front().isPrint() || event.key() == Qt::Key_Space)
        return false;
    m_search->setFocus();
    m_search->insert(event.text());
    return true;
}

} // namespace gaoqian
