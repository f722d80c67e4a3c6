#include "platform/crypto/sealer.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::crypto;

class SealerTest : public QObject {
    Q_OBJECT
private slots:
    void sealed_opensAgain();
    void sealed_twice_differs();
    void changedAnywhere_doesNotOpen();
    void cutAnywhere_doesNotOpen();
    void rotation_opensOldAndSealsWithNew();
    void unknownKey_doesNotOpen();
    void boundToItsPlace_opensThereAlone();
    void boundAndChangedAnywhere_doesNotOpen();
    void boundAndRotated_opensWithTheKeyItNames();
    void bound_isNoPlainSeal();
    void badKeys_throw();
    void key_encodesAndDecodes();

private:
    const Sealer::Key m_old = Sealer::newKey();
    const Sealer::Key m_new = Sealer::newKey();
    const Sealer m_sealer{{{"k1", m_old}}, "k1"};
};

void SealerTest::sealed_opensAgain() {
    for (const std::string text : {"", "a", "UPI: asha@bank", "खाता"}) {
        QCOMPARE(m_sealer.open(m_sealer.seal(text)).value(), text);
    }
    QVERIFY(m_sealer.open(m_sealer.seal(std::string(1000, '\0'))).value() == std::string(1000, '\0'));
}

void SealerTest::sealed_twice_differs() {
    QVERIFY(m_sealer.seal("same") != m_sealer.seal("same"));
}

void SealerTest::changedAnywhere_doesNotOpen() {
    const auto sealed = m_sealer.seal("account 1234");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= std::byte{1};
        QVERIFY2(!m_sealer.open(changed), std::to_string(i).c_str());
    }
}

void SealerTest::cutAnywhere_doesNotOpen() {
    const auto sealed = m_sealer.seal("account 1234");
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        QVERIFY(!m_sealer.open({sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(size)}));
    }
}

void SealerTest::rotation_opensOldAndSealsWithNew() {
    const auto before = m_sealer.seal("old");
    const Sealer rotated({{"k1", m_old}, {"k2", m_new}}, "k2");
    QCOMPARE(rotated.open(before).value(), std::string("old"));
    const auto after = rotated.seal("new");
    QCOMPARE(rotated.open(after).value(), std::string("new"));
    QVERIFY(!m_sealer.open(after));
}

void SealerTest::unknownKey_doesNotOpen() {
    const Sealer other({{"k1", m_new}}, "k1");
    QVERIFY(!other.open(m_sealer.seal("x")));
}

void SealerTest::boundToItsPlace_opensThereAlone() {
    for (const std::string text : {"", "50100012345678", "खाता"}) {
        const auto sealed = m_sealer.sealFor("payout_details:1:account", text);
        QCOMPARE(m_sealer.openFor("payout_details:1:account", sealed).value(), text);
        QVERIFY(!m_sealer.openFor("payout_details:2:account", sealed));
        QVERIFY(!m_sealer.openFor("payout_details:1:holder", sealed));
        QVERIFY(!m_sealer.openFor("", sealed));
    }
    QVERIFY(m_sealer.sealFor("a", "same") != m_sealer.sealFor("a", "same"));
}

void SealerTest::boundAndChangedAnywhere_doesNotOpen() {
    const auto sealed = m_sealer.sealFor("row", "50100012345678");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= std::byte{1};
        QVERIFY2(!m_sealer.openFor("row", changed), std::to_string(i).c_str());
        const auto cut = sealed.begin() + static_cast<std::ptrdiff_t>(i);
        QVERIFY2(!m_sealer.openFor("row", {sealed.begin(), cut}), std::to_string(i).c_str());
    }
}

void SealerTest::boundAndRotated_opensWithTheKeyItNames() {
    const auto before = m_sealer.sealFor("row", "old");
    const Sealer rotated({{"k1", m_old}, {"k2", m_new}}, "k2");
    QCOMPARE(rotated.openFor("row", before).value(), std::string("old"));
    QVERIFY(!m_sealer.openFor("row", rotated.sealFor("row", "new")));
    // The same key under another name: the name is authenticated, too.
    auto renamed = before;
    renamed[3] = std::byte{'2'};
    QVERIFY(!Sealer({{"k2", m_old}}, "k2").openFor("row", renamed));
}

void SealerTest::bound_isNoPlainSeal() {
    QVERIFY(!m_sealer.open(m_sealer.sealFor("", "x")));
    QVERIFY(!m_sealer.openFor("", m_sealer.seal("x")));
}

void SealerTest::badKeys_throw() {
    QVERIFY_EXCEPTION_THROWN(Sealer({{"k1", m_old}}, "k2"), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(Sealer({{"K 1", m_old}}, "K 1"), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(Sealer({{"k1", Sealer::Key(31)}}, "k1"), std::invalid_argument);
}

void SealerTest::key_encodesAndDecodes() {
    QVERIFY(Sealer::decodeKey(Sealer::encodeKey(m_old)) == m_old);
    QVERIFY(!Sealer::decodeKey("too short"));
    QVERIFY(!Sealer::decodeKey(""));
}

MC_TEST_APPLESS(SealerTest)
#include "sealer_test.moc"
