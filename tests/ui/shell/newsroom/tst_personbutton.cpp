// Who is working: the button says it, its menu lists the staff and tells who was chosen.
#include "shell/newsroom/personbutton.h"

#include "support/testprogram.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Person person(const QString &id, const QString &name, const QStringList &roles)
{
    Person person;
    person.id = id;
    person.name = name;
    person.roles = roles;
    return person;
}

QList<Person> staff() { return {person(u"p1"_s, u"陶然"_s, {u"编辑"_s, u"编审"_s}), person(u"p2"_s, u"柳明"_s, {})}; }

} // namespace

class PersonButtonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void menu_listsTheStaffWithTheirRoles()
    {
        PersonButton button;
        button.setPeople(staff());
        QCOMPARE(texts(button), (QStringList{u"陶然 (编辑、编审)"_s, u"柳明"_s}));
        button.setPeople({staff().last()}); // replaces, does not add
        QCOMPARE(texts(button), QStringList{u"柳明"_s});
    }

    void choosing_tellsWhoAndChangesNothingByItself()
    {
        PersonButton button;
        button.setPeople(staff());
        const QSignalSpy chosen(&button, &PersonButton::personChosen);
        button.menu()->actions().at(1)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"p2"_s);
        QCOMPARE(button.current(), QString());
    }

    void names_sayWhoIsWorking()
    {
        PersonButton button;
        button.setPeople(staff());
        QCOMPARE(button.text(), u"Who are you?"_s);
        QCOMPARE(button.accessibleName(), u"Nobody is working yet"_s);
        button.setCurrent(u"p1"_s);
        QCOMPARE(button.current(), u"p1"_s);
        QCOMPARE(button.text(), u"陶然"_s);
        QCOMPARE(button.accessibleName(), u"陶然 is working"_s);
        QVERIFY(button.menu()->actions().at(0)->isChecked());
        QVERIFY(!button.menu()->actions().at(1)->isChecked());
        button.setCurrent(u"p2"_s);
        QVERIFY(!button.menu()->actions().at(0)->isChecked());
        QVERIFY(button.menu()->actions().at(1)->isChecked());
        button.setCurrent({});
        QCOMPARE(button.text(), u"Who are you?"_s);
        QVERIFY(!button.menu()->actions().at(1)->isChecked());
    }

    void whoIsWorking_isKnownBeforeTheStaff()
    {
        PersonButton button;
        button.setCurrent(u"p1"_s);
        button.setPeople(staff());
        QCOMPARE(button.text(), u"陶然"_s);
        QVERIFY(button.menu()->actions().at(0)->isChecked());
    }

private:
    static QStringList texts(const PersonButton &button)
    {
        QStringList texts;
        for (const QAction *action : button.menu()->actions())
            texts << action->text();
        return texts;
    }
};

GAOQIAN_TEST_WIDGETS(PersonButtonTest)
#include "tst_personbutton.moc"
