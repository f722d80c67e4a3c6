#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include "support/test_program.h"

/// Whose table is whose: a room's SQL names its own tables only. What others must know of them, its service or a small
/// interface tells; a view is such an interface, made to be joined with.
class TableOwnershipTest : public QObject {
    Q_OBJECT

private:
    /// For migrations whose name begins with no room's.
    static QString roomOfMigration(const QString& name) {
        static const QMap<QString, QString> others{{"outbox", "platform"},
                                                   {"audit", "platform"},
                                                   {"analytics", "admin"},
                                                   {"language", "accounts"},
                                                   {"stays", "calls"}};
        const auto subject = name.section('_', 1).section('.', 0, 0);
        for (const auto& [word, room] : others.toStdMap())
            if (subject.startsWith(word)) return room;
        const QStringList rooms{"platform", "accounts", "mentors",   "scheduling", "payments",  "bookings",
                                "payouts",  "calls",    "messaging", "reviews",    "calendars", "notifications"};
        for (const auto& room : rooms)  // "booking_versions", "payment_subjects".
            if (subject.startsWith(room.endsWith('s') ? room.chopped(1) : room)) return room;
        return {};
    }

    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList filesIn(const QString& folder, const QStringList& names) {
        QStringList found;
        QDirIterator files(QStringLiteral(MC_SOURCE_DIR "/") + folder, names, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        found.sort();
        return found;
    }

    static void addTables(const QString& sql, const QString& room, QMap<QString, QString>& owners) {
        static const QRegularExpression created("CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)");
        auto match = created.globalMatch(sql);
        while (match.hasNext()) {
            auto table = match.next().captured(1);
            if (table.endsWith("_new")) table.chop(4);  // A table that is being rebuilt.
            if (!owners.contains(table)) owners[table] = room;
        }
    }

    static QMap<QString, QString> ownersByMigrations() {
        QMap<QString, QString> owners;
        for (const auto& path : filesIn("resources/migrations", {"*.sql"}))
            addTables(read(path), roomOfMigration(path.section('/', -1)), owners);
        return owners;
    }

    /// The string literals of a source, those that stand side by side as one.
    static QStringList literalsOf(QString source) {
        static const QRegularExpression comment("(?m)^\\s*//.*$| //.*$");
        static const QRegularExpression seam("\"\\s*\"");
        static const QRegularExpression literal("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        source.remove(comment);
        source.replace(seam, "");
        QStringList found;
        auto match = literal.globalMatch(source);
        while (match.hasNext())
            found << match.next().captured(1);
        return found;
    }

    static QStringList tablesNamedIn(const QString& sql) {
        static const QRegularExpression named(
            "\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)(?:\\s+[a-z]+)?(?:,\\s*([a-z_]+))?");
        QStringList tables;
        auto match = named.globalMatch(sql);
        while (match.hasNext()) {
            const auto one = match.next();
            tables << one.captured(1);
            if (!one.captured(2).isEmpty()) tables << one.captured(2);
        }
        return tables;
    }

    static QString roomOfSource(const QString& path) {
        return path.mid(QStringLiteral(MC_SOURCE_DIR "/server/").size()).section('/', 0, 0);
    }

private slots:
    void everyTable_hasARoom() {
        const auto owners = ownersByMigrations();
        QVERIFY(owners.size() > 50);
        for (auto owner = owners.begin(); owner != owners.end(); ++owner)
            QVERIFY2(!owner.value().isEmpty(), qPrintable("say in this test whose table it is: " + owner.key()));
        QCOMPARE(owners["users"], "accounts");
        QCOMPARE(owners["stays"], "calls");
        QCOMPARE(owners["ledger_entries"], "payments");
        QCOMPARE(owners["outbox"], "platform");
    }

    void rooms_nameTheirOwnTablesOnly() {
        const auto owners = ownersByMigrations();
        QStringList offences;
        int seen = 0;
        for (const auto& path : filesIn("server", {"*.h", "*.cpp"})) {
            const auto room = roomOfSource(path);
            for (const auto& sql : literalsOf(read(path)))
                for (const auto& table : tablesNamedIn(sql)) {
                    if (!owners.contains(table)) continue;
                    ++seen;
                    if (owners[table] != room) offences << path + " names " + table + " of " + owners[table];
                }
        }
        QVERIFY(seen > 120);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    /// What SQLite alone understands; migrations are each database's own.
    void sql_isWhatPostgresUnderstandsToo() {
        static const QRegularExpression statement("\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\\b");
        static const QRegularExpression foreign(
            "\\bCASE \\$\\d+ WHEN [01]\\b|\\bINSERT OR\\b|\\bREPLACE INTO\\b|\\browid\\b|\\bGLOB\\b|\\bIS \\$|LIMIT "
            "-1|=="
            "|\\b(datetime|strftime|julianday|unixepoch|ifnull|total|group_concat|typeof|instr|printf|iif|changes)\\("
            "|\\b(max|min)\\([^()]*,",
            QRegularExpression::CaseInsensitiveOption);
        QStringList offences;
        for (const auto& path : filesIn("server", {"*.h", "*.cpp"})) {
            if (path.endsWith("/platform/database/migrations.cpp")) continue;
            for (const auto& sql : literalsOf(read(path)))
                if (const auto found = foreign.match(sql); sql.contains(statement) && found.hasMatch())
                    offences << path + " says " + found.captured(0);
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
        QVERIFY(foreign.match("UPDATE a SET b = CASE $2 WHEN 1 THEN NULL ELSE b END").hasMatch());
        QVERIFY(foreign.match("SELECT MAX(a, b) FROM c").hasMatch() && !foreign.match("SELECT max(a), b").hasMatch());
    }

    void theReader_seesWhatSqlNames() {
        const auto tables = [](const QString& source) {
            QStringList found;
            for (const auto& sql : literalsOf(source))
                found << tablesNamedIn(sql);
            return found.join(' ');
        };
        QCOMPARE(tables("x(\"SELECT a FROM users u, mentors WHERE 1\")"), "users mentors");
        QCOMPARE(tables("x(\"DELETE FROM\"\n   \" orders\")"), "orders");
        QCOMPARE(tables("x(\"SELECT \" COLUMNS \" FROM reviews LEFT JOIN users ON 1\")"), "reviews users");
        QCOMPARE(tables("// \"FROM users\"\nx(\"INSERT INTO claims VALUES (1) ON CONFLICT DO UPDATE SET a = 1\")"),
                 "claims");
    }
};

MC_TEST_CORE(TableOwnershipTest)
#include "table_ownership_test.moc"
