#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "support/test_program.h"

/// What runs inside a transaction may run again, or be undone, and so writes no line of the log itself: kept_log does
/// once it is on disk.
class TransactionLogTest : public QObject {
    Q_OBJECT

private:
    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// Behind the bracket that closes the one at `open`.
    static qsizetype closing(const QString& source, qsizetype open, QChar begin, QChar end) {
        int depth = 0;
        for (auto at = open; at < source.size(); ++at) {
            if (source[at] == begin) ++depth;
            if (source[at] == end && --depth == 0) return at + 1;
        }
        return source.size();
    }

    /// The bodies of functions and closures that are handed a transaction, without what they leave for afterwards.
    static QStringList bodiesInTransactions(const QString& source) {
        static const QRegularExpression handed("\\([^(){};]*\\b(?:Transaction|auto)& tx\\b[^(){};]*\\)[^{};()]*\\{");
        static const QRegularExpression afterwards("\\bafterCommit\\(");
        QStringList bodies;
        for (auto match = handed.globalMatch(source); match.hasNext();) {
            const auto open = match.next().capturedEnd() - 1;
            auto body = source.mid(open, closing(source, open, u'{', u'}') - open);
            for (auto left = body.indexOf(afterwards); left >= 0; left = body.indexOf(afterwards))
                body.remove(left, closing(body, body.indexOf(u'(', left), u'(', u')') - left);
            bodies << body;
        }
        return bodies;
    }

    static bool saysSomething(const QString& body) {
        static const QRegularExpression line("(?<!kept_)\\blog::(?:debug|info|warning|error)\\(");
        return body.contains(line);
    }

private slots:
    void transactions_leaveTheirLinesForAfterwards() {
        QStringList offences;
        int seen = 0;
        QDirIterator files(QStringLiteral(MC_SOURCE_DIR "/server"), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = files.next();
            for (const auto& body : bodiesInTransactions(read(path))) {
                ++seen;
                if (saysSomething(body)) offences << path + ": " + body.left(120).simplified();
            }
        }
        QVERIFY2(seen > 200, qPrintable(QString::number(seen)));
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void theReader_seesFunctionsAndClosures() {
        const auto offends = [](const QString& source) {
            const auto bodies = bodiesInTransactions(source);
            return std::any_of(bodies.begin(), bodies.end(), saysSomething);
        };
        QVERIFY(offends("void A::b(database::Transaction& tx, int c) { if (c) base::log::warning(\"x\"); }"));
        QVERIFY(offends("db.write([&](Transaction& tx) -> Result<int> { log::error(\"x\"); return 1; });"));
        QVERIFY(!offends("void a(Transaction& tx) { tx.afterCommit([id = f(1)] { base::log::warning(\"x\"); }); }"));
        QVERIFY(!offends("void a(Transaction& tx) { kept_log::error(tx, \"x\", {}); }"));
        QVERIFY(!offends("void a(Transaction& tx) { b(tx); }\nvoid c() { log::info(\"x\"); }"));
    }
};

MC_TEST_CORE(TransactionLogTest)
#include "transaction_log_test.moc"
