#include "languages/languages.h"

#include <QCoreApplication>
#include <algorithm>

namespace mc::languages {

namespace {

constexpr auto kKey = "language";
constexpr auto kClockKey = "clockHours";

bool isSpoken(const QString& code) {
    return std::any_of(all().begin(), all().end(), [&](const Language& one) { return one.code == code; });
}

/// The first of the system's languages that the program speaks; English when there is none.
QString systemLanguage(const QLocale& system) {
    for (const QString& name : system.uiLanguages()) {
        const QString code = QLocale(name).name().section(u'_', 0, 0);
        if (isSpoken(code)) return code;
    }
    return QStringLiteral("en");
}

/// The system's own locale where it is of this language, since it knows the person's country; else India's.
QLocale localeFor(const QString& code, const QLocale& system) {
    const QLocale wanted(code + QStringLiteral("_IN"));
    return system.language() == wanted.language() ? system : wanted;
}

}  // namespace

const std::vector<Language>& all() {
    static const std::vector<Language> languages{{QStringLiteral("en"), QStringLiteral("English")},
                                                 {QStringLiteral("hi"), QStringLiteral("हिन्दी")}};
    return languages;
}

Languages::Languages(QSettings& settings, const QLocale& system, QObject* parent)
    : QObject(parent), m_settings(settings), m_system(system) {
    apply();
}

QString Languages::chosen() const {
    const QString code = m_settings.value(QLatin1String(kKey)).toString();
    return isSpoken(code) ? code : QString();
}

void Languages::choose(const QString& code, std::function<void()> then) {
    if (!code.isEmpty() && !isSpoken(code)) return;
    auto go = [this, code, then = std::move(then)] {
        take(code);
        if (then) then();
    };
    (code.isEmpty() ? systemLanguage(m_system) : code) == m_code ? go() : ask(std::move(go));
}

void Languages::take(const QString& code) {
    m_settings.setValue(QLatin1String(kKey), code);
    const QString before = m_code;
    apply();
    if (m_code != before) emit changed();
}

void Languages::ask(std::function<void()> go) {
    m_question ? m_question(std::move(go)) : go();
}

int Languages::clockHours() const {
    const int hours = m_settings.value(QLatin1String(kClockKey)).toInt();
    return hours == 12 || hours == 24 ? hours : 0;
}

void Languages::chooseClock(int hours) {
    if (hours == clockHours()) return;
    ask([this, hours] {
        m_settings.setValue(QLatin1String(kClockKey), hours);
        emit changed();
    });
}

void Languages::apply() {
    m_code = chosen().isEmpty() ? systemLanguage(m_system) : chosen();
    QLocale::setDefault(localeFor(m_code, m_system));
    QCoreApplication::removeTranslator(&m_words);
    if (!m_words.load(QStringLiteral(":/translations/mentor-connect_%1.qm").arg(m_code)))
        qFatal("the translation %s is not part of the program", qPrintable(m_code));
    QCoreApplication::installTranslator(&m_words);
}

}  // namespace mc::languages
