#pragma once

#include <QTranslator>

namespace mc::inspect {

/// English made recognisable and, if wanted, longer, for finding texts that have too little room and texts that went
/// through no translation: "Filters" is "Fïltërs ~~". Stays on top of the languages that are installed later.
class PseudoLanguage : public QTranslator {
    Q_OBJECT

public:
    /// `longer`: percent.
    explicit PseudoLanguage(int longer, QObject* parent = nullptr);
    ~PseudoLanguage() override;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;

    /// Whether some of the text is this language's.
    static bool has(const QString& text);
    /// Whether the last words are, not counting what makes them longer: what other people wrote may stand before that.
    static bool endsIn(const QString& text, int letters);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_longer;
    bool m_moving = false;
    QTranslator m_english;
};

}  // namespace mc::inspect
