#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "support/test_program.h"

/// Who may know whom: the rooms of each program in their line. A file may include its own room and those before it.
class IncludeDirectionTest : public QObject {
    Q_OBJECT

private:
    struct Line {
        QString root;
        QList<QStringList> ranks;  ///< Rooms of one rank may not include each other.
    };

    static QList<Line> lines() {
        return {{"shared", {{"domain"}, {"protocol"}}},
                {"server",
                 {{"platform"},
                  {"accounts"},
                  {"mentors"},
                  {"scheduling"},
                  {"payments"},
                  {"bookings"},
                  {"payouts", "calls", "messaging", "reviews", "calendars"},
                  {"notifications"},
                  {"admin"},
                  {"demo"},
                  {"app"}}},
                {"client",
                 {{"net", "text", "languages"},
                  {"widgets"},
                  {"inspect"},
                  {"web"},
                  {"messaging"},
                  {"discovery", "booking", "account", "notifications"},
                  {"student", "mentor", "calls", "admin"},
                  {"app"},
                  {"tour"},
                  {"web_engine", "web_graphics", "account_paper", "tour_fingers"}}}};
    }

    static QStringList includesOf(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QStringList found;
        static const QRegularExpression pattern("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]",
                                                QRegularExpression::MultilineOption);
        auto match = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (match.hasNext())
            found << match.next().captured(1);
        return found;
    }

    static QStringList sources(const QString& folder) {
        QStringList found;
        QDirIterator files(QStringLiteral(MC_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        return found;
    }

    static QString roomOf(const QString& path, const QString& root) {
        const auto relative = path.mid(QStringLiteral(MC_SOURCE_DIR "/").size() + root.size() + 1);
        return relative.contains('/') ? relative.section('/', 0, 0) : QString();
    }

    static QMap<QString, int> ranksOf(const Line& line) {
        QMap<QString, int> ranks;
        for (int rank = 0; rank < line.ranks.size(); ++rank)
            for (const auto& room : line.ranks[rank])
                ranks[room] = rank;
        return ranks;
    }

    static QStringList linesWith(const QString& path, const QRegularExpression& pattern) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {path + ": cannot be read"};
        QStringList found;
        const auto lines = QString::fromUtf8(file.readAll()).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (pattern.match(lines[i]).hasMatch()) found << QStringLiteral("%1:%2").arg(path).arg(i + 1);
        return found;
    }

    /// The file of ours that an include means, or nothing for what belongs to others.
    static QString fileOf(const QString& include, const QString& from) {
        const QStringList folders{"/server/", "/shared/", "/client/"};
        for (const auto& folder : folders)
            if (const auto path = QStringLiteral(MC_SOURCE_DIR) + folder + include; QFile::exists(path)) return path;
        const auto beside = from.section('/', 0, -2) + '/' + include;
        return QFile::exists(beside) ? beside : QString();
    }

    /// How the file comes to know a header that is forbidden to it, through others' headers as well; empty when not.
    static QString wayTo(const QRegularExpression& forbidden, const QString& path, QSet<QString>& seen) {
        for (const auto& include : includesOf(path)) {
            if (include.contains(forbidden)) return path.section('/', -1) + " -> " + include;
            const auto next = fileOf(include, path);
            if (next.isEmpty() || seen.contains(next)) continue;
            seen.insert(next);
            const auto way = wayTo(forbidden, next, seen);
            if (!way.isEmpty()) return path.section('/', -1) + " -> " + way;
        }
        return {};
    }

    static QStringList waysTo(const QRegularExpression& forbidden, const QStringList& files) {
        QStringList offences;
        for (const auto& path : files) {
            QSet<QString> seen;
            const auto way = wayTo(forbidden, path, seen);
            if (!way.isEmpty()) offences << way;
        }
        return offences;
    }

    static QStringList features() {
        QStringList found;
        for (const auto& path : sources("server")) {
            const auto room = roomOf(path, "server");
            if (!room.isEmpty() && room != "platform" && room != "app") found << path;
        }
        return found;
    }

private slots:
    /// HTTP and Socket.IO end where a request is decoded; what decides and what stores could be asked by anybody. The
    /// edge of a room is its routes, pages and namespaces; the sandbox is a server of its own.
    void services_knowNoHttp() {
        static const QRegularExpression edge("((_routes|_page|_namespace)\\.(h|cpp)|/sandbox_gateway\\.cpp)$");
        static const QRegularExpression forbidden("^platform/(http|realtime)/");
        const auto files = features().filter(QRegularExpression("\\.(h|cpp)$"));
        QStringList inside;
        for (const auto& path : files)
            if (!path.contains(edge)) inside << path;
        QVERIFY(inside.size() > 100 && inside.size() < files.size());
        const auto offences = waysTo(forbidden, inside);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    /// A store's rows are its own: what goes over the wire may change without the tables, and the tables without it.
    void stores_knowNoWireStructs() {
        const auto stores = sources("server").filter(QRegularExpression("_store\\.(h|cpp)$"));
        QVERIFY(stores.size() > 15);
        const auto offences = waysTo(QRegularExpression("^protocol/"), stores);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    /// Another room's rows are asked of its service or through a small interface.
    void stores_areTheirRoomsOwn() {
        static const QRegularExpression store("^(\\w+)/.*_store\\.h$");
        QStringList offences;
        for (const auto& path : sources("server")) {
            const auto room = roomOf(path, "server");
            if (room == "platform") continue;
            for (const auto& include : includesOf(path)) {
                const auto match = store.match(include);
                if (match.hasMatch() && match.captured(1) != room && match.captured(1) != "platform")
                    offences << path + " includes " + include;
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    /// Whatever is sold, money is the same: orders, refunds and the ledger know subjects.
    void payments_knowNoBookings() {
        static const QRegularExpression word("booking", QRegularExpression::CaseInsensitiveOption);
        QStringList offences;
        const auto files = sources("server/payments");
        QVERIFY(files.size() > 20);
        for (const auto& path : files)
            offences << linesWith(path, word);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void rooms_includeOnlyWhatStandsBeforeThem() {
        QStringList offences;
        for (const auto& line : lines()) {
            const auto ranks = ranksOf(line);
            for (const auto& path : sources(line.root)) {
                const auto room = roomOf(path, line.root);
                if (room.isEmpty()) continue;
                QVERIFY2(ranks.contains(room), qPrintable("a room nobody placed in the line: " + path));
                for (const auto& include : includesOf(path)) {
                    const auto other = include.section('/', 0, 0);
                    if (!ranks.contains(other) || other == room || !include.contains('/')) continue;
                    if (ranks[other] >= ranks[room]) offences << path + " includes " + include;
                }
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    /// What holds state and asks the server knows nothing of how it looks.
    void controllersAndStores_knowNoWidgets() {
        static const QRegularExpression state(
            "(/net/\\w+|_controller|_draft|/bookings|/conversations|/favourites|/notification_center|/outbox"
            "|/review_reports|/saved_searches|/thread)\\.(h|cpp)$");
        const auto files = sources("client").filter(state);
        QVERIFY(files.size() > 100);
        const auto offences = waysTo(QRegularExpression("^widgets/"), files);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void shared_knowsNeitherQtNorPocoNorSockets() {
        QStringList offences;
        static const QRegularExpression forbidden("^(Q[A-Z]|Qt|Poco/|boost/(asio|beast)|sqlite|sys/socket)");
        for (const auto& path : sources("shared"))
            for (const auto& include : includesOf(path))
                if (include.contains(forbidden)) offences << path + " includes " + include;
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void server_knowsNoQtAndKeepsBeastAtTheEdge() {
        QStringList offences;
        static const QRegularExpression qt("^(Q[A-Z]|Qt)");
        static const QRegularExpression edge("^boost/(asio|beast)");
        for (const auto& path : sources("server")) {
            const bool atTheEdge = path.contains("/platform/http/") || path.contains("/platform/realtime/");
            for (const auto& include : includesOf(path))
                if (include.contains(qt) || (!atTheEdge && include.contains(edge)))
                    offences << path + " includes " + include;
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void client_doesNotReachIntoTheServer() {
        QStringList offences;
        for (const auto& path : sources("client"))
            for (const auto& include : includesOf(path))
                if (include.startsWith("platform/") || include.startsWith("Poco/"))
                    offences << path + " includes " + include;
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join('\n')));
    }

    void theTreeIsThere() {
        QVERIFY(sources("shared").size() > 10);
        QVERIFY(sources("server").size() > 30);
        QVERIFY(sources("client").size() > 10);
    }
};

MC_TEST_CORE(IncludeDirectionTest)
#include "include_direction_test.moc"
