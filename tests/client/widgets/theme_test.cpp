#include "support/test_program.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include "widgets/icon.h"
#include "widgets/label.h"
#include "widgets/painting.h"

using namespace mc::widgets;

namespace {

struct StyleWatch : QWidget {
    int changes = 0;
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::StyleChange) ++changes;
    }
};

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void init() {
        m_theme.setMode(Theme::Mode::light);
        m_theme.setTextScale(1);
        m_theme.setReducedMotion(false);
    }

    void mode_changed_repaintsAndTellsEverybody() {
        StyleWatch widget;
        QSignalSpy changed(&m_theme, &Theme::changed);
        m_theme.setMode(Theme::Mode::dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(widget.changes, 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x121217));
        QCOMPARE(themeOf(&widget).color(Token::text), QColor(0xECECF1));
        m_theme.setMode(Theme::Mode::dark);
        QCOMPARE(changed.count(), 1);
    }

    void textScale_growsFontsLinesAndLabels() {
        Label label(QStringLiteral("Availability"), TextRole::body);
        const QSize before = label.sizeHint();
        QCOMPARE(before.height(), 20);
        m_theme.setTextScale(1.5);
        QCOMPARE(m_theme.font(TextRole::body).pixelSize(), 21);
        QCOMPARE(m_theme.lineHeight(TextRole::body), 30);
        QCOMPARE(label.sizeHint().height(), 30);
        QVERIFY(label.sizeHint().width() > before.width() * 5 / 4);
        m_theme.setTextScale(9);
        QCOMPARE(m_theme.textScale(), 2.0);
    }

    void reducedMotion_leavesNoTimeForAnimations() {
        QCOMPARE(m_theme.motion(), 120);
        m_theme.setReducedMotion(true);
        QCOMPARE(m_theme.motion(), 0);
    }

    void icons_allExist_andDiffer() {
        QSet<QByteArray> pictures;
        for (int i = 0; i < static_cast<int>(Icon::count_); ++i) {
            const QImage image = iconPixmap(static_cast<Icon>(i), 24, Qt::black, 1).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            QVERIFY2(inked > 3, iconName(static_cast<Icon>(i)));
            const QByteArray bytes(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!pictures.contains(bytes), iconName(static_cast<Icon>(i)));
            pictures.insert(bytes);
        }
        QCOMPARE(QByteArray(iconName(Icon::archive)), QByteArray("archive"));
        QCOMPARE(QByteArray(iconName(Icon::warning)), QByteArray("warning"));
    }

    void icon_takesTheColourAndThePixelRatio() {
        const QPixmap pixmap = iconPixmap(Icon::check, 18, QColor(200, 10, 20), 2);
        QCOMPARE(pixmap.width(), 36);
        bool found = false;
        const QImage image = pixmap.toImage();
        for (int y = 0; y < 36 && !found; ++y)
            for (int x = 0; x < 36 && !found; ++x)
                found = image.pixelColor(x, y) == QColor(200, 10, 20);
        QVERIFY(found);
    }

    void avatar_coloursNeverChange_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("index");
        // Written down once: a change here would recolour everybody.
        QTest::newRow("empty") << QString() << 5;
        QTest::newRow("a") << QStringLiteral("a") << 4;
        QTest::newRow("id") << QStringLiteral("00000000007qf") << avatarIndex(QStringLiteral("00000000007qf"));
    }
    void avatar_coloursNeverChange() {
        QFETCH(QString, key);
        QFETCH(int, index);
        QCOMPARE(avatarIndex(key), index);
        QVERIFY(index >= 0 && index < kAvatarPairs);
    }

    void avatars_useAllPairs() {
        QSet<int> used;
        for (int i = 0; i < 200; ++i)
            used.insert(avatarIndex(QString::number(i)));
        QCOMPARE(used.size(), kAvatarPairs);
    }

    void initials_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << QStringLiteral("Ananya Krishnan") << QStringLiteral("AK");
        QTest::newRow("three words") << QStringLiteral("Jan van Dijk") << QStringLiteral("JD");
        QTest::newRow("one word") << QStringLiteral("madonna") << QStringLiteral("M");
        QTest::newRow("spaces") << QStringLiteral("  a   b ") << QStringLiteral("AB");
        QTest::newRow("Devanagari keeps the vowel") << QStringLiteral("रोहन मेहता") << QStringLiteral("रो");
        QTest::newRow("honorific") << QStringLiteral("Dr. Maya Nair") << QStringLiteral("MN");
        QTest::newRow("honorific and one name") << QStringLiteral("Prof. Rao") << QStringLiteral("R");
        QTest::newRow("nothing") << QString() << QStringLiteral("?");
    }
    void initials() {
        QFETCH(QString, name);
        QTEST(initialsOf(name), "initials");
    }

    void figures_keepLettersThatCombine() {
        const QFont font = m_theme.font(TextRole::body);
        const QString day = QString::fromUtf8("रवि");
        QCOMPARE(figuresWidth(day, font), textWidth(day, font));
    }

    void figures_haveOneWidth() {
        const QFont font = m_theme.font(TextRole::title);
        QCOMPARE(figuresWidth(QStringLiteral("11:11"), font), figuresWidth(QStringLiteral("08:48"), font));
    }
};

MC_TEST_GUI(ThemeTest)
#include "theme_test.moc"
