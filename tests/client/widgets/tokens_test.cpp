#include "support/test_program.h"
#include "widgets/tokens.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <optional>

using namespace mc::widgets;

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1 contrast ratio of two opaque colours, 1 … 21.
double contrastRatio(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Claim {
    const char* name;
    Token front;
    Token ground;
    std::optional<double> light;
    std::optional<double> dark;
};

// The "Measured" column of the design's tokens, and the least each pair must have.
const Claim kClaims[] = {
    {"control on surface", Token::control, Token::surface, 3.59, 3.75},
    {"control on window", Token::control, Token::window, 3.32, 4.04},
    {"text on surface", Token::text, Token::surface, 17.27, 14.70},
    {"text on accentSoft", Token::text, Token::accentSoft, 15.04, 12.23},
    {"text2 on surface", Token::text2, Token::surface, 7.68, 8.63},
    {"text2 on hover", Token::text2, Token::hover, 6.59, 7.58},
    {"text3 on surface", Token::text3, Token::surface, 5.64, 5.87},
    {"text3 on hover", Token::text3, Token::hover, 4.84, 5.15},
    {"text3 on accentSoft", Token::text3, Token::accentSoft, 4.91, 4.89},
    {"accent on surface", Token::accent, Token::surface, 6.29, 3.28},
    {"onAccent on accent", Token::onAccent, Token::accent, 6.29, 5.28},
    {"onAccent on accentHover", Token::onAccent, Token::accentHover, 7.90, 4.69},
    {"onAccent on accentPressed", Token::onAccent, Token::accentPressed, 9.93, 6.84},
    {"accentText on surface", Token::accentText, Token::surface, 7.90, 8.27},
    {"accentText on accentSoft", Token::accentText, Token::accentSoft, 6.88, 6.88},
    {"success on surface", Token::success, Token::surface, 5.02, 5.07},
    {"onSuccess on success", Token::onSuccess, Token::success, 5.02, 5.26},
    {"successText on successSoft", Token::successText, Token::successSoft, 5.75, 8.00},
    {"successText on surface", Token::successText, Token::surface, 6.51, 9.72},
    {"slotBorder on surface", Token::slotBorder, Token::surface, 3.47, 5.84},
    {"warning on surface", Token::warning, Token::surface, 5.02, 6.27},
    {"warningText on warningSoft", Token::warningText, Token::warningSoft, 6.15, 8.55},
    {"danger on surface", Token::danger, Token::surface, 5.46, 3.73},
    {"onAccent on danger", Token::onAccent, Token::danger, 5.46, 4.64},
    {"onAccent on dangerHover", Token::onAccent, Token::dangerHover, 6.55, 5.42},
    {"onAccent on dangerPressed", Token::onAccent, Token::dangerPressed, 8.15, 6.68},
    {"dangerText on dangerSoft", Token::dangerText, Token::dangerSoft, 5.74, 7.08},
    {"dangerText on surface", Token::dangerText, Token::surface, 6.55, 7.95},
    {"focus on surface", Token::focus, Token::surface, 6.29, 6.21},
    {"focus on window", Token::focus, Token::window, 5.83, 6.70},
    {"star on surface", Token::star, Token::surface, 3.64, 8.72},
    {"white on tooltip", Token::onAccent, Token::tooltip, 17.27, 12.29},
    {"chart1 on surface", Token::chart1, Token::surface, 6.29, 5.43},
    {"chart2 on surface", Token::chart2, Token::surface, 3.97, 7.20},
    {"chart3 on surface", Token::chart3, Token::surface, 3.95, 7.39},
};

bool isText(Token token) {
    switch (token) {
        case Token::text:
        case Token::text2:
        case Token::text3:
        case Token::onAccent:
        case Token::accentText:
        case Token::onSuccess:
        case Token::successText:
        case Token::warningText:
        case Token::dangerText:
            return true;
        default:
            return false;
    }
}

}  // namespace

class TokensTest : public QObject {
    Q_OBJECT

private slots:
    void contrast_ofKnownColours() {
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void contrast_isAsMeasured_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("dark");
        for (int i = 0; i < static_cast<int>(std::size(kClaims)); ++i) {
            QTest::addRow("light: %s", kClaims[i].name) << i << false;
            QTest::addRow("dark: %s", kClaims[i].name) << i << true;
        }
    }
    void contrast_isAsMeasured() {
        QFETCH(int, row);
        QFETCH(bool, dark);
        const Claim& claim = kClaims[row];
        const Scheme scheme = dark ? Scheme::dark : Scheme::light;
        const double ratio = contrastRatio(tokenColor(claim.front, scheme), tokenColor(claim.ground, scheme));
        const double measured = dark ? *claim.dark : *claim.light;
        QVERIFY2(std::abs(ratio - measured) < 0.01, qPrintable(QString::number(ratio)));
        QVERIFY(ratio >= (isText(claim.front) ? 4.5 : 3.0));
    }

    void contrast_ofAvatars_isAtLeastAsMeasured() {
        for (const auto& [scheme, least] : {std::pair(Scheme::light, 6.14), std::pair(Scheme::dark, 7.06)}) {
            double lowest = 21;
            for (int i = 0; i < kAvatarPairs; ++i) {
                const AvatarPair pair = avatarPair(i, scheme);
                lowest = std::min(lowest, contrastRatio(pair.background, pair.text));
            }
            QVERIFY2(std::abs(lowest - least) < 0.01, qPrintable(QString::number(lowest)));
        }
    }

    void contrast_ofCode_isReadable_data() {
        QTest::addColumn<Token>("token");
        QTest::newRow("keyword") << Token::codeKeyword;
        QTest::newRow("string") << Token::codeString;
        QTest::newRow("number") << Token::codeNumber;
        QTest::newRow("function") << Token::codeFunction;
        QTest::newRow("comment") << Token::codeComment;
    }
    void contrast_ofCode_isReadable() {
        QFETCH(Token, token);
        for (const Token ground : {Token::window, Token::sunken, Token::surface}) {
            QVERIFY(contrastRatio(tokenColor(token, Scheme::light), tokenColor(ground, Scheme::light)) >= 4.9);
            QVERIFY(contrastRatio(tokenColor(token, Scheme::dark), tokenColor(ground, Scheme::dark)) >= 5.5);
        }
    }
};

MC_TEST_CORE(TokensTest)
#include "tokens_test.moc"
