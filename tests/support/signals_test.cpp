#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "support/test_program.h"

/// An event that nobody hears is written for nobody: whatever a room tells is connected in `app`.
class SignalsTest : public QObject {
    Q_OBJECT

private:
    static QString all(const QStringList& names) {
        QString text;
        QDirIterator files(QStringLiteral(MC_SOURCE_DIR "/server"), names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) text += QString::fromUtf8(file.readAll());
        }
        return text;
    }

private slots:
    void everyEvent_isHeard() {
        static const QRegularExpression event("database::Signal<\\w+> (\\w+);");
        const auto sources = all({"*.cpp"});
        QStringList unheard;
        QMap<QString, qsizetype> events;  // Rooms may give two of theirs the same name.
        int seen = 0;
        for (auto match = event.globalMatch(all({"*.h"})); match.hasNext(); ++seen)
            ++events[match.next().captured(1)];
        for (auto it = events.cbegin(); it != events.cend(); ++it)
            if (sources.count(QRegularExpression("\\b" + it.key() + "\\.connect\\(")) < it.value()) unheard << it.key();
        QVERIFY2(seen > 25, qPrintable(QString::number(seen)));
        QVERIFY2(unheard.isEmpty(), qPrintable(unheard.join(' ')));
    }
};

MC_TEST_CORE(SignalsTest)
#include "signals_test.moc"
