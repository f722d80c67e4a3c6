#pragma once

#include <QLocale>
#include <QObject>
#include <QSettings>
#include <QTranslator>
#include <functional>
#include <utility>
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
    /// Empty: the system's. An unknown code is ignored. `then` is done once the choice holds: at once, later, or never
    /// where askFirst() says so.
    void choose(const QString& code, std::function<void()> then = {});

    /// Hours on the clock as chosen: 12 or 24; 0: as the locale writes times.
    int clockHours() const;
    void chooseClock(int hours);

    /// Asked before a choice that has everything built again, and goes on by what it is given: until then nothing is
    /// chosen.
    using Question = std::function<void(std::function<void()> go)>;
    void askFirst(Question question) { m_question = std::move(question); }

signals:
    /// Everything built before has its old words: build it again.
    void changed();

private:
    void apply();
    void ask(std::function<void()> go);
    void take(const QString& code);

    QSettings& m_settings;
    const QLocale m_system;
    QString m_code;
    QTranslator m_words;
    Question m_question;
};

}  // namespace mc::languages
