#pragma once

#include <QLocale>
#include <QObject>
#include <QSettings>
#include <QTranslator>
#include <vector>

namespace mc::languages {

/// One the program speaks.
struct Language {
    QString code;  ///< BCP 47: "en", "hi".
    QString name;  ///< In the language itself.
};

/// Every language there is a complete translation for, in the order they are offered.
const std::vector<Language>& all();

/// The language of what the program says, and the locale of its numbers, dates and times. Follows the system until
/// somebody chooses; the choice is kept on this computer. GUI thread; one for the application.
class Languages : public QObject {
    Q_OBJECT
public:
    /// `system`: what the computer speaks. `settings` outlives this.
    Languages(QSettings& settings, const QLocale& system, QObject* parent = nullptr);

    /// As chosen; empty: the system's.
    QString chosen() const;
    /// The one in force.
    const QString& code() const { return m_code; }
    /// Empty: the system's. An unknown code is ignored.
    void choose(const QString& code);

    /// Hours on the clock as chosen: 12 or 24; 0: as the locale writes times.
    int clockHours() const;
    void chooseClock(int hours);

signals:
    /// Everything built before has its old words: build it again.
    void changed();

private:
    void apply();

    QSettings& m_settings;
    const QLocale m_system;
    QString m_code;
    QTranslator m_words;
};

}  // namespace mc::languages
