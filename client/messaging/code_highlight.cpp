#include "messaging/code_highlight.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace mc::messaging {

namespace {

enum class Family { none, cLike, script };

Family familyOf(const QString& language) {
    static const QHash<QString, Family> families = [] {
        QHash<QString, Family> table;
        for (const auto* name :
             {"c",          "cpp", "c++",    "cc", "h",    "hpp", "java",   "js",    "javascript", "ts",
              "typescript", "cs",  "csharp", "go", "rust", "rs",  "kotlin", "swift", "json",       "php"})
            table[QString::fromLatin1(name)] = Family::cLike;
        for (const auto* name : {"py", "python", "sh", "bash", "ruby", "rb", "yaml", "toml", "perl", "r"})
            table[QString::fromLatin1(name)] = Family::script;
        return table;
    }();
    return families.value(language.toLower(), Family::none);
}

const QSet<QString>& keywords() {
    static const QSet<QString> words = [] {
        const auto list = QStringLiteral(
            "and as async await auto bool boolean break case catch char class const constexpr continue def default del "
            "delete do double elif else enum except explicit export extends extern false final finally float fn for "
            "from "
            "func function global go goto if impl implements import in int interface is lambda let long loop match mod "
            "move mut namespace new nil None not null nullptr operator or override package pass private protected "
            "public "
            "pub raise ref return self short signed sizeof static string struct super switch template this throw "
            "throws "
            "trait true True False try type typedef typename union unsigned use using var virtual void while with "
            "yield");
        const auto split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

const QRegularExpression& rule(Family family) {
    static const QString common = QStringLiteral(
        "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
        "|(?<number>\\b\\d[\\w.]*+)"
        "|(?<word>\\b[A-Za-z_]\\w*+)(?<call>(?=\\s?\\())?");
    static const QRegularExpression cLike(QStringLiteral("(?<comment>//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?)") +
                                          common);
    static const QRegularExpression script(QStringLiteral("(?<comment>#[^\\n]*+)") + common);
    return family == Family::script ? script : cLike;
}

}  // namespace

QVector<CodeRange> highlightCode(const QString& code, const QString& language) {
    QVector<CodeRange> ranges;
    const Family family = familyOf(language);
    if (family == Family::none) return ranges;
    auto matches = rule(family).globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto add = [&](CodeToken token) {
            ranges.append({match.capturedStart(), match.capturedLength(), token});
        };
        if (match.hasCaptured(u"comment"))
            add(CodeToken::comment);
        else if (match.hasCaptured(u"string"))
            add(CodeToken::string);
        else if (match.hasCaptured(u"number"))
            add(CodeToken::number);
        else if (keywords().contains(match.captured(u"word")))
            add(CodeToken::keyword);
        else if (match.hasCaptured(u"call"))
            add(CodeToken::function);
    }
    return ranges;
}

QString languageName(const QString& language) {
    static const QHash<QString, QString> names{{u"cpp"_qs, u"C++"_qs},
                                               {u"c++"_qs, u"C++"_qs},
                                               {u"cc"_qs, u"C++"_qs},
                                               {u"c"_qs, u"C"_qs},
                                               {u"cs"_qs, u"C#"_qs},
                                               {u"csharp"_qs, u"C#"_qs},
                                               {u"py"_qs, u"Python"_qs},
                                               {u"python"_qs, u"Python"_qs},
                                               {u"js"_qs, u"JavaScript"_qs},
                                               {u"ts"_qs, u"TypeScript"_qs},
                                               {u"java"_qs, u"Java"_qs},
                                               {u"go"_qs, u"Go"_qs},
                                               {u"rs"_qs, u"Rust"_qs},
                                               {u"rust"_qs, u"Rust"_qs},
                                               {u"sql"_qs, u"SQL"_qs},
                                               {u"sh"_qs, u"Shell"_qs},
                                               {u"bash"_qs, u"Shell"_qs},
                                               {u"json"_qs, u"JSON"_qs},
                                               {u"javascript"_qs, u"JavaScript"_qs}};
    return names.value(language.toLower(), language);
}

}  // namespace mc::messaging
