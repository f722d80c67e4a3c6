#include "domain/feature_flags.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

FlagCase account(std::int64_t id, Roles roles = {Role::student}) {
    return {UserId{id}, roles};
}

}  // namespace

/// For whom a flag is on.
class FeatureFlagsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFlag_beginsOpenForEverybody() {
        for (const auto flag : allFlags()) {
            QVERIFY(isOn(flag, {}, {}));
            for (std::int64_t id = 1; id < 200; ++id) {
                QVERIFY(isOn(flag, {}, account(id)));
                QVERIFY(isOn(flag, {}, account(id, {Role::student, Role::mentor})));
            }
        }
    }

    void onOff_isTheSameForEverybody_andNoOtherMemberCounts() {
        FlagValue off;
        off.on = false;
        QVERIFY(!isOn(FeatureFlag::sign_ups, off, {}));
        QVERIFY(isOn(FeatureFlag::mentor_applications, off, account(1)));
        QVERIFY(isOn(FeatureFlag::new_bookings, off, account(1)));
        FlagValue none;
        none.percent = 0;
        none.roles = {};
        QVERIFY(isOn(FeatureFlag::sign_ups, none, account(1)));
    }

    void share_isOfAllAccounts_andEachStaysOnItsSide() {
        for (const int percent : {0, 1, 10, 50, 99, 100}) {
            FlagValue value;
            value.percent = percent;
            int on = 0;
            for (std::int64_t id = 1; id <= 20'000; ++id)
                on += isOn(FeatureFlag::mentor_applications, value, account(id * 7919)) ? 1 : 0;
            QVERIFY2(std::abs(on - 200 * percent) <= 300, qPrintable(QString::number(on)));
        }
        // A share that grows loses nobody, and one that shrinks and grows again finds the same.
        for (std::int64_t id = 1; id < 500; ++id) {
            bool was = false;
            for (int percent = 0; percent <= 100; ++percent) {
                FlagValue value;
                value.percent = percent;
                const bool is = isOn(FeatureFlag::mentor_applications, value, account(id));
                QVERIFY(is || !was);
                was = is;
            }
        }
    }

    void share_withoutAnAccount_isOnUnlessItIsNothing() {
        FlagValue value;
        value.percent = 1;
        QVERIFY(isOn(FeatureFlag::mentor_applications, value, {}));
        value.percent = 0;
        QVERIFY(!isOn(FeatureFlag::mentor_applications, value, {}));
    }

    void roles_mentorsAreMentors_whateverElseTheyAre() {
        FlagValue students;
        students.roles = {Role::student};
        FlagValue mentors;
        mentors.roles = {Role::mentor};
        const auto both = account(1, {Role::student, Role::mentor});
        QVERIFY(isOn(FeatureFlag::new_bookings, students, account(1)));
        QVERIFY(!isOn(FeatureFlag::new_bookings, students, both));
        QVERIFY(isOn(FeatureFlag::new_bookings, mentors, both));
        QVERIFY(!isOn(FeatureFlag::new_bookings, mentors, account(1)));
    }

    /// What accounts have seen must not change with another build.
    void placeInShare_isForEver() {
        QCOMPARE(placeInShare(FeatureFlag::mentor_applications, UserId{1}),
                 placeInShare(FeatureFlag::mentor_applications, UserId{1}));
        int moved = 0;
        for (std::int64_t id = 1; id <= 100; ++id)
            moved += placeInShare(FeatureFlag::mentor_applications, UserId{id}) !=
                             placeInShare(FeatureFlag::new_bookings, UserId{id})
                         ? 1
                         : 0;
        QVERIFY(moved > 80);  // One is not always among the first.
    }
};

MC_TEST_APPLESS(FeatureFlagsTest)
#include "feature_flags_test.moc"
