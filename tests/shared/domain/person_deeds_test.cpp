#include "domain/person_deeds.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

/// Who may do what to whose account.
class PersonDeedsTest : public QObject {
    Q_OBJECT
private slots:
    void refusal_data() {
        QTest::addColumn<PersonDeedCase>("given");
        QTest::addColumn<QString>("refused");
        const Roles support{Role::support};
        const Roles finance{Role::finance};
        const Roles owner{Role::owner};
        const Roles student{Role::student};
        using enum PersonDeed;
        const auto row = [](const char* name, const PersonDeedCase& given, const char* refused) {
            QTest::newRow(name) << given << QString(refused);
        };
        row("support suspends a student", {suspend, support, false, student}, "");
        row("owner suspends a student", {suspend, owner, false, student}, "");
        row("finance suspends nobody", {suspend, finance, false, student}, "forbidden");
        row("support suspends no admin", {suspend, support, false, finance, {}, 1}, "forbidden");
        row("owner suspends an admin", {suspend, owner, false, support}, "");
        row("owner suspends another owner", {suspend, owner, false, owner, {}, 1}, "");
        row("nobody suspends the last owner", {suspend, owner, false, owner, {}, 0}, "invalid_state");
        row("nobody suspends herself", {suspend, owner, true, owner, {}, 5}, "forbidden");
        row("support reinstates a student", {reinstate, support, false, student}, "");
        row("support reinstates no admin", {reinstate, support, false, support}, "forbidden");
        row("owner reinstates the last owner", {reinstate, owner, false, owner, {}, 0}, "");
        row("nobody reinstates herself", {reinstate, support, true, support}, "forbidden");
        row("support gives no roles", {set_roles, support, false, student, support}, "forbidden");
        row("finance gives no roles", {set_roles, finance, false, student, support}, "forbidden");
        row("owner gives a role", {set_roles, owner, false, student, support}, "");
        row("owner makes an owner", {set_roles, owner, false, student, owner}, "");
        row("owner takes a role", {set_roles, owner, false, support, student}, "");
        row("owner changes another owner", {set_roles, owner, false, owner, support, 1}, "");
        row("the last owner stays one", {set_roles, owner, false, owner, support, 0}, "invalid_state");
        row("the last owner gets another role", {set_roles, owner, false, owner, {Role::owner, Role::finance}, 0}, "");
        row("nobody changes her own", {set_roles, owner, true, owner, {Role::owner, Role::finance}, 3}, "forbidden");
    }
    void refusal() {
        QFETCH(PersonDeedCase, given);
        const auto refused = personDeedRefusal(given);
        QTEST(refused ? QString::fromUtf8(toString(*refused).data()) : QString(), "refused");
    }

    void suspensionFate_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("reported");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<int>("fate");
        using enum BookingStatus;
        using Fate = SuspensionFate;
        const auto row = [](const char* name, BookingStatus status, bool reported, qint64 now, int fate) {
            QTest::newRow(name) << static_cast<int>(status) << reported << now << fate;
        };
        const auto as = [](Fate fate) { return static_cast<int>(fate); };
        row("a hold is released", held, false, 999, as(Fate::released));
        row("a request is cancelled", requested, false, 0, as(Fate::cancelled));
        row("a session to come is cancelled", confirmed, false, 999, as(Fate::cancelled));
        row("one that has begun is not", confirmed, false, 1000, as(Fate::call_ends));
        row("nor in its last second", confirmed, false, 1999, as(Fate::call_ends));
        row("one that is over is none", confirmed, false, 2000, -1);
        row("a reported one waits", confirmed, true, 1500, as(Fate::waits));
        row("a completed one is none", completed, false, 0, -1);
        row("a cancelled one is none", cancelled, false, 0, -1);
    }
    void suspensionFate() {
        QFETCH(int, status);
        QFETCH(bool, reported);
        QFETCH(qint64, now);
        const auto fate = mc::domain::suspensionFate(static_cast<BookingStatus>(status), reported,
                                                     UtcRange{UtcTime{1000}, UtcTime{2000}}, UtcTime{now});
        QTEST(fate ? static_cast<int>(*fate) : -1, "fate");
    }
};

MC_TEST_APPLESS(PersonDeedsTest)
#include "person_deeds_test.moc"
