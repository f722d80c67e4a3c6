#pragma once

#include <QString>
#include <QVector>

namespace mc::messaging {

enum class CodeToken { keyword, string, number, function, comment };

struct CodeRange {
    qsizetype start = 0;
    qsizetype length = 0;
    CodeToken token = CodeToken::keyword;

    bool operator==(const CodeRange&) const = default;
};

/// What stands out in a code block of the named language ("cpp", "python"). Nothing for languages it does not know.
/// Reads tokens, not grammar: good enough to see the shape of a snippet.
QVector<CodeRange> highlightCode(const QString& code, const QString& language);

/// "C++" for "cpp"; the word as written when unknown; empty stays empty.
QString languageName(const QString& language);

}  // namespace mc::messaging
