#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "support/test_program.h"

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;      ///< Tells apart what is written alike.
    QString translation;  ///< Plural forms one after the other.
    QString state;        ///< "unfinished", "vanished", …; empty when done.
    QString name() const { return context + QStringLiteral(": ") + source; }
};

QList<Message> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") messages.push_back({context, {}, {}, {}, {}});
        if (xml.name() == u"source") messages.back().source = xml.readElementText();
        if (xml.name() == u"comment" && !messages.isEmpty()) messages.back().comment = xml.readElementText();
        if (xml.name() != u"translation") continue;
        messages.back().state = xml.attributes().value(QLatin1String("type")).toString();
        messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return messages;
}

/// What stands in for values: "%1", "%n", "%L1" …
QSet<QString> places(const QString& text) {
    static const QRegularExpression pattern("%L?[0-9n]");
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured().remove('L');
    return found;
}

QString source(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(path));
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression comment("(?<!:)//[^\\n]*");
    return text.replace(comment, QString());
}

}  // namespace

/// Everything the client says is there in every language it speaks.
class TranslationsTest : public QObject {
    Q_OBJECT
private slots:
    void file_isCompleteAndUpToDate_data();
    void file_isCompleteAndUpToDate();
    void entry_standsOnce();
    void translation_keepsThePlaces();
    void literal_shownToPeople_isTranslated();
    void literal_examplesOfTheRule();
    void sentence_isNotGluedFromPieces();
    void glued_examplesOfTheRule();
    void count_isAPlural();
    void count_examplesOfTheRule();

private:
    static QString root() { return QStringLiteral(MC_SOURCE_DIR); }
    static QStringList untranslated(const QString& text);
    static QStringList single(const QString& text);
    static bool counts(const QString& text);
    static QStringList glued(const QString& text);
};

void TranslationsTest::file_isCompleteAndUpToDate_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("English plurals") << "mentor-connect_en.ts" << QStringList{"-pluralonly"};
    QTest::newRow("Hindi") << "mentor-connect_hi.ts" << QStringList{};
}

void TranslationsTest::file_isCompleteAndUpToDate() {
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(root() + "/translations/" + name, copy));
    QProcess lupdate;
    lupdate.start(MC_LUPDATE, QStringList{"-silent", "-locations", "none"} + options +
                                  QStringList{root() + "/client", "-ts", copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QByteArray said = lupdate.readAllStandardError();
    QVERIFY2(!said.contains("lacks Q_OBJECT"), "a text has no context of its own");
    // It would stand in a context that nobody asks for when the program runs.
    QVERIFY2(!said.contains("Qualifying with unknown"), said.constData());
    QStringList wrong;
    for (const auto& message : read(copy))
        if (!message.state.isEmpty() || message.translation.isEmpty()) wrong << message.name();
    QVERIFY2(wrong.isEmpty(), qPrintable("run `ninja update_translations` and translate:\n" + wrong.join('\n')));
}

/// Of two of a kind only one is ever shown, and the other is mended in vain.
void TranslationsTest::entry_standsOnce() {
    QStringList wrong;
    for (const char* name : {"mentor-connect_en.ts", "mentor-connect_hi.ts"}) {
        QSet<QString> known;
        for (const auto& message : read(root() + "/translations/" + name)) {
            const QString key = message.name() + QChar(0) + message.comment;
            if (known.contains(key)) wrong << message.name();
            known << key;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void TranslationsTest::translation_keepsThePlaces() {
    QStringList wrong;
    for (const char* name : {"mentor-connect_en.ts", "mentor-connect_hi.ts"})
        for (const auto& message : read(root() + "/translations/" + name))
            if (places(message.translation) != places(message.source)) wrong << message.name();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

/// Literals of two words or more that no translation function is given.
QStringList TranslationsTest::untranslated(const QString& text) {
    static const QRegularExpression literal("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    static const QRegularExpression words("(^|[^\\w%/.-])[A-Z][a-z]+ [a-z]{2,}|[a-z]{2,} [a-z]{2,}[.?!]$");
    static const QRegularExpression handled(
        "(tr\\(|translate\\([^;]*|_NOOP\\([^;]*|qFatal\\([^;]*|qWarning\\([^;]*|\"|assert\\([^;]*)\\s*$");
    QStringList found;
    for (auto match = literal.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        if (!words.match(one.captured(1)).hasMatch()) continue;
        const QString before =
            text.mid(std::max<qsizetype>(0, one.capturedStart() - 160), std::min<qsizetype>(160, one.capturedStart()));
        if (!handled.match(before).hasMatch()) found << one.captured();
    }
    return found;
}

/// Literals of a single word, as what a widget says.
QStringList TranslationsTest::single(const QString& text) {
    static const QRegularExpression said(
        "\\b((set(Text|ToolTip|AccessibleName|Placeholder|PlaceholderText|WindowTitle|Safe|Deed)|add(Item|Action|"
        "Sentence)"
        "|Label|Button|Dialog|TextField|TextArea|SelectField|CheckRow|RadioRow)\\(|setSpokenName\\([^,()]*,)\\s*"
        "(QStringLiteral\\(|QLatin1String\\(|u)?\"([^\"\\n]*[^\\W\\d_]{2}[^\"\\n]*)\"",
        QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList names{"Mentor Connect", "mentors.example.org", "cloud.example.org", "HDFC0001234",
                                   "https://"};
    QStringList found;
    for (auto match = said.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        if (!names.contains(one.captured(6))) found << one.captured();
    }
    return found;
}

void TranslationsTest::literal_shownToPeople_isTranslated() {
    QStringList wrong;
    QDirIterator files(root() + "/client", {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains("/client/tour/") || path.contains("/client/inspect/")) continue;  // Not the product.
        for (const auto& literal : untranslated(source(path)) + single(source(path)))
            wrong << path.mid(root().size() + 1) + ": " + literal;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void TranslationsTest::literal_examplesOfTheRule() {
    QCOMPARE(untranslated("label->setText(QStringLiteral(\"Nothing here yet\"));").size(), 1);
    QCOMPARE(untranslated("label->setText(u\"Nothing here\"_qs + name);").size(), 1);
    QVERIFY(untranslated("label->setText(tr(\"Nothing here yet\"));").isEmpty());
    QVERIFY(untranslated("label->setText(tr(\n    \"Nothing here yet \"\n    \"and more here\"));").isEmpty());
    QVERIFY(untranslated("setObjectName(u\"settingsPage\"_qs);").isEmpty());
    QCOMPARE(single("m_save->setText(\"Save\");").size(), 1);
    QCOMPARE(single("new Button(u\"Save\"_qs, Button::Kind::primary)").size(), 1);
    QCOMPARE(single("new widgets::Label(\n    QStringLiteral(\"Notes\"))").size(), 1);
    QCOMPARE(single("setSpokenName(*m_close, QStringLiteral(\"Close\"));").size(), 1);
    QVERIFY(single("m_save->setText(tr(\"Save\"));").isEmpty());
    QVERIFY(single("m_count->setText(QStringLiteral(\"%1 · %2\").arg(a, b));").isEmpty());
    QVERIFY(single("m_find->setObjectName(QStringLiteral(\"find\"));").isEmpty());
}

/// Translated words put behind others with a space or a dot between: other languages order and set them apart
/// differently. Whole sentences go through text::sentences.
QStringList TranslationsTest::glued(const QString& text) {
    static const QRegularExpression seam(
        R"(\+\s*(?:u'[^']'|QLatin1Char\('[^']'\)|QStringLiteral\("[^"A-Za-z]*"\))\s*\+\s*(?:\w+::)*tr\()"
        R"(|[^(]QStringLiteral\("[ ·,:]*"\)\s*\+\s*(?:\w+::)*tr\()");
    QStringList found;
    for (auto match = seam.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

void TranslationsTest::sentence_isNotGluedFromPieces() {
    QStringList wrong;
    QDirIterator files(root() + "/client", {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        for (const auto& seam : glued(source(path)))
            wrong << path.mid(root().size() + 1) + ": " + seam;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void TranslationsTest::glued_examplesOfTheRule() {
    QCOMPARE(glued("return who + u' ' + tr(\"The report stands.\");").size(), 1);
    QCOMPARE(glued("words(error) + QLatin1Char(' ') + Page::tr(\"Kept.\")").size(), 1);
    QCOMPARE(glued("headline += QStringLiteral(\" · \") + tr(\"%n year(s)\", nullptr, years);").size(), 1);
    QVERIFY(glued("return tr(\"%1 %2\").arg(tr(\"One.\"), tr(\"Two.\"));").isEmpty());
}

/// A number put before what it counts: only "%n" has a form for one and a form for many.
bool TranslationsTest::counts(const QString& text) {
    static const QRegularExpression pattern(
        "%L?[1-9] (new\\b|((new|free|more|open|other) "
        ")?(second|minute|hour|day|week|month|year|session|mentor|student|person|"
        "people|review|message|booking|request|search|time|place|row|file|word|character|device|code)(s|es)?\\b)");
    return pattern.match(text).hasMatch();
}

void TranslationsTest::count_isAPlural() {
    QStringList wrong;
    for (const auto& message : read(root() + "/translations/mentor-connect_hi.ts"))
        if (counts(message.source)) wrong << message.name();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void TranslationsTest::count_examplesOfTheRule() {
    QVERIFY(counts("from %1 for %2 minutes"));
    QVERIFY(counts("%1, %2 new"));
    QVERIFY(counts("%L1 free hours"));
    QVERIFY(!counts("from %1 for %n minute(s)"));
    QVERIFY(!counts("%1 min left"));          // An abbreviation is the same for one and many.
    QVERIFY(!counts("%1 stars on average"));  // Of a fraction.
    QVERIFY(!counts("%1 requested %2 today"));
}

MC_TEST_APPLESS(TranslationsTest)
#include "translations_test.moc"
