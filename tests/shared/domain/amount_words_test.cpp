#include "domain/amount_words.h"
#include "domain/indian_states.h"
#include "support/test_program.h"

#include <QSet>
#include <QTest>

using namespace mc::domain;

class AmountWordsTest : public QObject {
    Q_OBJECT

private slots:
    void sums_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("hindi");
        const auto row = [](qint64 minor, const char* english, const char* hindi) {
            QTest::addRow("%lld", minor) << minor << QString::fromUtf8(english) << QString::fromUtf8(hindi);
        };
        row(0, "Zero rupees only", "शून्य रुपये मात्र");
        row(1, "One paisa only", "एक पैसा मात्र");
        row(50, "Fifty paise only", "पचास पैसे मात्र");
        row(100, "One rupee only", "एक रुपया मात्र");
        row(200, "Two rupees only", "दो रुपये मात्र");
        row(123'910, "One thousand two hundred thirty-nine rupees and ten paise only",
            "एक हज़ार दो सौ उनतालीस रुपये और दस पैसे मात्र");
        row(100'000, "One thousand rupees only", "एक हज़ार रुपये मात्र");
        row(9'999'999, "Ninety-nine thousand nine hundred ninety-nine rupees and ninety-nine paise only",
            "निन्यानवे हज़ार नौ सौ निन्यानवे रुपये और निन्यानवे पैसे मात्र");
        row(10'000'000, "One lakh rupees only", "एक लाख रुपये मात्र");
        row(1'234'567'800, "One crore twenty-three lakh forty-five thousand six hundred seventy-eight rupees only",
            "एक करोड़ तेईस लाख पैंतालीस हज़ार छह सौ अठहत्तर रुपये मात्र");
        row(120'000'000'000, "One hundred twenty crore rupees only", "एक सौ बीस करोड़ रुपये मात्र");
    }
    void sums() {
        QFETCH(qint64, minor);
        QTEST(QString::fromStdString(amountInWords(paise(minor), Language::en)), "english");
        QTEST(QString::fromStdString(amountInWords(paise(minor), Language::hi)), "hindi");
    }

    void everyNumberBelowAHundred_hasItsOwnWord() {
        for (const auto language : {Language::en, Language::hi}) {
            QSet<QString> words;
            for (int rupees_ = 0; rupees_ < 100; ++rupees_)
                words << QString::fromStdString(amountInWords(rupees(rupees_), language));
            QCOMPARE(words.size(), 100);
        }
    }

    void otherCurrencies_haveNone_andNegativeSumsThrow() {
        QVERIFY(amountInWords({100, {{'U', 'S', 'D'}}}, Language::en).empty());
        QVERIFY_EXCEPTION_THROWN(amountInWords(paise(-1), Language::en), std::logic_error);
    }

    void states_areKnownByTheirCodes() {
        QCOMPARE(indianState("29")->english, std::string_view("Karnataka"));
        QVERIFY(!indianState("28"));  // Andhra Pradesh before it was divided.
        QVERIFY(!indianState(""));
        QSet<QString> codes;
        for (const auto& state : kIndianStates) {
            QVERIFY(!state.english.empty() && !state.hindi.empty());
            codes << QString::fromStdString(std::string(state.code));
        }
        QCOMPARE(codes.size(), int(kIndianStates.size()));
    }

    void unionTerritories_withoutALegislatureBearUtgst() {
        QString codes;
        for (const auto& state : kIndianStates)
            if (bearsUtgst(state.code)) codes += QString::fromStdString(std::string(state.code)) + ' ';
        QCOMPARE(codes, "04 26 31 35 38 97 ");  // Not 01, 07 and 34.
    }

    void gstin_hasAShape_andACheckDigit() {
        QVERIFY(isGstin("27AAPFU0939F1ZV"));
        QVERIFY(isGstin("29ZZZZZ0000Z1ZM"));
        for (const auto* wrong : {"27AAPFU0939F1ZW", "27AAPFU0939F1Z", "27AAPFU0939F1AV", "28AAPFU0939F1ZV",
                                  "27aapfu0939f1zv", "27AAPFU09X9F1ZV", "", "27AAPFU0939F1ZVV"})
            QVERIFY2(!isGstin(wrong), wrong);
    }
};

MC_TEST_APPLESS(AmountWordsTest)
#include "amount_words_test.moc"
