#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "languages/languages.h"
#include "support/test_program.h"

namespace mc::languages {

class LanguagesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_settings = std::make_unique<QSettings>(m_folder.filePath("a.ini"), QSettings::IniFormat); }
    void cleanup() {
        m_settings->clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    }
    void nothingChosen_followsTheSystem_data();
    void nothingChosen_followsTheSystem();
    void chosen_isKeptAndAnnouncedOnce();
    void unknownCode_changesNothing();
    void plurals_comeFromTheLanguage();
    void numbers_groupByLakhInBoth();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void LanguagesTest::nothingChosen_followsTheSystem_data() {
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("Hindi") << QLocale(QLocale::Hindi, QLocale::India) << "hi";
    QTest::newRow("English of India") << QLocale(QLocale::English, QLocale::India) << "en";
    QTest::newRow("English of Britain") << QLocale(QLocale::English, QLocale::UnitedKingdom) << "en";
    QTest::newRow("a language we do not speak") << QLocale(QLocale::French, QLocale::France) << "en";
    QTest::newRow("no language") << QLocale::c() << "en";
}

void LanguagesTest::nothingChosen_followsTheSystem() {
    QFETCH(const QLocale, system);
    const Languages languages(*m_settings, system);
    QTEST(languages.code(), "code");
    QVERIFY(languages.chosen().isEmpty());
}

void LanguagesTest::chosen_isKeptAndAnnouncedOnce() {
    Languages languages(*m_settings, QLocale(QLocale::English, QLocale::India));
    QSignalSpy changed(&languages, &Languages::changed);
    languages.choose("hi");
    languages.choose("hi");
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QLocale().language(), QLocale::Hindi);
    const Languages later(*m_settings, QLocale(QLocale::English, QLocale::India));
    QCOMPARE(later.code(), "hi");
}

void LanguagesTest::unknownCode_changesNothing() {
    Languages languages(*m_settings, QLocale(QLocale::English, QLocale::India));
    languages.choose("xx");
    QCOMPARE(languages.code(), "en");
    QVERIFY(languages.chosen().isEmpty());
}

void LanguagesTest::plurals_comeFromTheLanguage() {
    Languages languages(*m_settings, QLocale(QLocale::English, QLocale::India));
    const auto mentors = [](int count) {
        return QCoreApplication::translate("MentorWords", "%Ln mentor(s)", nullptr, count);
    };
    QCOMPARE(mentors(1), "1 mentor");
    QCOMPARE(mentors(3), "3 mentors");
    languages.choose("hi");
    QCOMPARE(mentors(3), QString::fromUtf8("3 मेंटर"));
}

void LanguagesTest::numbers_groupByLakhInBoth() {
    Languages languages(*m_settings, QLocale(QLocale::English, QLocale::India));
    QCOMPARE(QLocale().toString(100000), "1,00,000");
    languages.choose("hi");
    QCOMPARE(QLocale().toString(100000), "1,00,000");
}

}  // namespace mc::languages

MC_TEST_CORE(mc::languages::LanguagesTest)
#include "languages_test.moc"
