#include "domain/legal.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;
using enum LegalText;

class LegalTest : public QObject {
    Q_OBJECT

private slots:
    void textsToAgree_followTheRoles_data() {
        QTest::addColumn<int>("roles");
        QTest::addColumn<bool>("mentorTerms");
        QTest::newRow("student") << int(Roles{Role::student}.bits()) << false;
        QTest::newRow("mentor") << int(Roles{Role::student, Role::mentor}.bits()) << true;
        QTest::newRow("owner") << int(Roles{Role::student, Role::owner}.bits()) << false;
        QTest::newRow("nobody yet") << 0 << false;
    }
    void textsToAgree_followTheRoles() {
        QFETCH(int, roles);
        QFETCH(bool, mentorTerms);
        std::vector wanted{terms, refunds, privacy};
        if (mentorTerms) wanted.push_back(mentor_terms);
        QVERIFY(textsToAgree(Roles::fromBits(roles)) == wanted);
    }
};

MC_TEST_APPLESS(LegalTest)
#include "legal_test.moc"
