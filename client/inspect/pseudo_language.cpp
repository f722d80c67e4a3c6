#include "inspect/pseudo_language.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>

namespace mc::inspect {
namespace {

const QString kPlain = QStringLiteral("aeiouAEIOU");
const QString kMarked = QStringLiteral("äëïöüÄËÏÖÜ");
constexpr int kWord = 6;  ///< Letters of what makes a text longer, so that it wraps as words do.

QString marked(const QString& text) {
    QString result = text;
    for (QChar& letter : result)
        if (const auto at = kPlain.indexOf(letter); at >= 0) letter = kMarked[at];
    return result;
}

QString padding(qsizetype length) {
    QString words;
    for (qsizetype i = 0; i < length; ++i)
        words += i % (kWord + 1) == 0 ? QLatin1Char(' ') : QLatin1Char('~');
    return words;
}

}  // namespace

PseudoLanguage::PseudoLanguage(int longer, QObject* parent) : QTranslator(parent), m_longer(longer) {
    if (!m_english.load(QStringLiteral(":/translations/mentor-connect_en.qm"))) qFatal("the English words are missing");
    QCoreApplication::installTranslator(this);
    QCoreApplication::instance()->installEventFilter(this);
}

PseudoLanguage::~PseudoLanguage() {
    QCoreApplication::instance()->removeEventFilter(this);
}

QString PseudoLanguage::translate(const char* context, const char* source, const char* disambiguation, int n) const {
    QString english = m_english.translate(context, source, disambiguation, n);
    if (english.isEmpty()) english = QString::fromUtf8(source);
    return marked(english) +
           (m_longer > 0 ? padding(std::max<qsizetype>(2, english.size() * m_longer / 100)) : QString());
}

bool PseudoLanguage::has(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar letter) { return letter == QLatin1Char('~') || kMarked.contains(letter); });
}

bool PseudoLanguage::endsIn(const QString& text, int letters) {
    auto end = text.size();
    while (end > 0 && (text[end - 1] == QLatin1Char('~') || text[end - 1] == QLatin1Char(' ')))
        --end;
    return has(text.left(end).right(letters));
}

bool PseudoLanguage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance() && !m_moving) {
        m_moving = true;
        QCoreApplication::removeTranslator(this);
        QCoreApplication::installTranslator(this);
        m_moving = false;
    }
    return QTranslator::eventFilter(watched, event);
}

}  // namespace mc::inspect
