#include "messaging/markdown_source.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace mc::messaging {

namespace {

// Characters that Unicode keeps free for a program's own use: they stand in no message.
constexpr QChar kShield(0xFDD0);
constexpr QChar kBreak(0xFDD1);  ///< Behind a space, at which an address ends.

/// What stands before the text of a line: indentation, marks of lists and quotes.
QString containersOf(const QString& line) {
    static const QRegularExpression rule(u"^(?:[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+|[ \\t]*>[ \\t]?)*[ \\t]*"_qs);
    return rule.match(line).captured();
}

/// Indentation and quotes only: what a further line of the same block begins with.
QString marginOf(const QString& line) {
    static const QRegularExpression rule(u"^[ \\t>]*"_qs);
    return rule.match(line).captured();
}

qsizetype runAt(const QString& line, qsizetype at) {
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

/// The last run of three or more backticks of a line that opens no span on it; its length is 0 when there is none.
struct Ticks {
    qsizetype at = 0;
    qsizetype count = 0;
};
Ticks lastTicks(const QString& line) {
    qsizetype at = line.lastIndexOf(u'`');
    if (at < 0) return {};
    const qsizetype end = at + 1;
    while (at > 0 && line[at - 1] == u'`')
        --at;
    const qsizetype count = end - at;
    if (count < 3 || line.left(at).contains(QString(count, u'`'))) return {};
    return {at, count};
}

class FenceMender {
public:
    explicit FenceMender(const QString& text) : m_lines(text.split(u'\n')) {}

    QString run() {
        for (qsizetype i = 0; i < m_lines.size();)
            i = take(i);
        return m_out.join(u'\n');
    }

private:
    struct Close {
        qsizetype line = -1;
        Ticks ticks;
    };

    /// Writes the line, or the whole block that it opens; returns the next to look at.
    qsizetype take(qsizetype i) {
        const QString& line = m_lines[i];
        const qsizetype start = containersOf(line).size();
        if (line.mid(start).startsWith(u"~~~")) return takeTildes(i, runAt(line, start));
        const Ticks ticks = lastTicks(line);
        if (ticks.count == 0) return keep(i);
        const Close close = closing(i + 1, ticks.count);
        if (ticks.at == start) {
            m_out << line;
        } else {
            if (close.line < 0) return keep(i);  // Only words: a fence in the middle of a line has to be closed.
            m_out << line.left(ticks.at) << marginOf(m_lines[close.line]) + line.mid(ticks.at);
        }
        return takeBody(i + 1, close);
    }

    qsizetype keep(qsizetype i) {
        m_out << m_lines[i];
        return i + 1;
    }

    qsizetype takeTildes(qsizetype i, qsizetype count) {
        m_out << m_lines[i++];
        while (i < m_lines.size()) {
            const QString words = m_lines[i].mid(marginOf(m_lines[i]).size()).trimmed();
            m_out << m_lines[i++];
            if (words.size() >= count && words.count(u'~') == words.size()) break;
        }
        return i;
    }

    qsizetype takeBody(qsizetype i, const Close& close) {
        const qsizetype end = close.line < 0 ? m_lines.size() : close.line;
        m_out << m_lines.mid(i, end - i);
        if (close.line < 0) return end;
        const QString& last = m_lines[close.line];
        const QString margin = marginOf(last);
        if (close.ticks.at > margin.size()) m_out << last.left(close.ticks.at);
        m_out << margin + QString(close.ticks.count, u'`');
        const QString rest = last.mid(close.ticks.at + close.ticks.count).trimmed();
        if (!rest.isEmpty()) m_out << margin + rest;
        return close.line + 1;
    }

    /// Where a block of `count` backticks ends: at a fence of its own line; at one behind code, when the fences that
    /// follow are pairs without it; at one before words, when there is no other.
    Close closing(qsizetype from, qsizetype count) const {
        Close clean, behind, before;
        int after = 0;  // Fences that follow the one behind code.
        for (qsizetype i = from; i < m_lines.size(); ++i) {
            const Ticks ticks = lastTicks(m_lines[i]);
            if (ticks.count < count) continue;
            const bool leads = ticks.at == marginOf(m_lines[i]).size();
            const bool ends = m_lines[i].mid(ticks.at + ticks.count).trimmed().isEmpty();
            Close& kind = leads && ends ? clean : leads ? before : behind;
            if (!leads && !ends) continue;
            if (leads && behind.line >= 0) ++after;
            if (kind.line < 0) kind = {i, ticks};
            if (clean.line >= 0 && behind.line < 0) return clean;
        }
        if (behind.line >= 0 && after % 2 == 0) return behind;
        return clean.line >= 0 ? clean : before;
    }

    QStringList m_lines;
    QStringList m_out;
};

}  // namespace

QString withWholeFences(const QString& text) {
    return text.contains(u"```") ? FenceMender(text).run() : text;
}

QString shielded(const QString& text) {
    static const QRegularExpression heading(u"(#{1,6})(?=[ \\t\\n]|$)"_qs);
    static const QRegularExpression tag(
        u"<(?=[A-Za-z/!?])(?!(?i:https?|mailto):[^\\s<>]*>|[^\\s<>@:]+@[^\\s<>@]+>)"_qs);
    static const QRegularExpression definition(u"\\](?=:)"_qs);
    static const QRegularExpression address(
        u"((?<![<\\w])(?<!\\]\\()(?:https?://|www\\.)[^\\s<]*?)(?=[।॥。！？，、）»”’…۔؟،\">])"_qs);
    QString out = unshielded(text);
    out.replace(heading, u"\\1"_qs + kShield);
    out.replace(tag, u"<"_qs + kShield);
    out.replace(definition, u"]"_qs + kShield);
    return out.replace(address, u"\\1 "_qs + kBreak);
}

QString unshielded(QString text) {
    return text.remove(u' ' + QString(kBreak)).remove(kBreak).remove(kShield);
}

}  // namespace mc::messaging
