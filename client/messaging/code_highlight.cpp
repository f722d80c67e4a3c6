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

QSet<QString> wordsOf(const QString& list) {
    const auto split = list.split(u' ');
    return {split.begin(), split.end()};
}

const QSet<QString>& keywords(Family family) {
    static const auto cLike = wordsOf(QStringLiteral(
        "async auto await bool boolean break case catch char class const constexpr continue default defer delete do "
        "double "
        "else enum explicit export extends extern false final finally float fn for func function go goto if impl "
        "implements "
        "import inline int interface let long match mod move mut namespace new nil noexcept null nullptr operator "
        "override "
        "package private protected public pub return self short signed sizeof static string struct super switch "
        "template "
        "this throw throws trait true try typedef typename union unsigned use using var virtual void volatile while"));
    static const auto script =
        wordsOf(QStringLiteral("and as assert async await break case class continue def del do done elif else end "
                               "except False fi finally for from "
                               "function global if import in is lambda let match module nil None nonlocal not or pass "
                               "raise require return self "
                               "then True try unless until while with yield"));
    return family == Family::script ? script : cLike;
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
        else if (keywords(family).contains(match.captured(u"word")))
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
