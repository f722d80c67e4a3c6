#pragma once

#include <QFont>
#include <QObject>
#include <array>
#include <optional>

#include "widgets/tokens.h"

class QApplication;
class QPainter;
class QWidget;

namespace mc::widgets {

class PhotoSource;

/// Roles of text; sizes are pixels at a text scale of 1.
enum class TextRole {
    display,  ///< 24 / 32, 600
    title,    ///< 20 / 28, 600
    section,  ///< 16 / 24, 600
    body,     ///< 14 / 20, 400
    strong,   ///< 14 / 20, 600
    detail,   ///< 12 / 16, 400
    tag,      ///< 12 / 16, 500
    label,    ///< 12 / 16, 600
    code      ///< 12 / 18, monospace
};
inline constexpr int kTextRoles = static_cast<int>(TextRole::code) + 1;

/// Spacing and shape of the design, in device-independent pixels.
namespace metrics {
inline constexpr int kInset = 24;  ///< Page inset.
inline constexpr int kGap = 16;    ///< Between and inside cards.
inline constexpr int kRow = 8;     ///< Inside a row.
inline constexpr int kTopBar = 64;
inline constexpr int kSidebar = 216;
inline constexpr int kRail = 64;
inline constexpr int kControlHeight = 36;
inline constexpr double kControlRadius = 8;
inline constexpr double kCardRadius = 12;
inline constexpr int kMotion = 120;  ///< Milliseconds.
}  // namespace metrics

/// Light or dark, text scale and motion of the whole application. The composition root makes one and calls install();
/// it then travels on the application's style, as a palette does, and widgets reach it with themeOf(). GUI thread only.
/// Whenever it changes, every widget gets QEvent::StyleChange and `changed` is emitted.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { light, dark, system };
    Q_ENUM(Mode)

    explicit Theme(Mode mode = Mode::system, QObject* parent = nullptr);
    ~Theme() override;

    /// Gives the application this theme's style, palette and font. The theme must outlive the windows.
    void install(QApplication& application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Scheme scheme() const;
    bool isDark() const { return scheme() == Scheme::dark; }

    /// 1 is 100 %; between 0.8 and 2. The system's until somebody chooses.
    double textScale() const { return m_chosenText.value_or(m_systemText); }
    /// What was chosen; empty: the system's.
    std::optional<double> chosenTextScale() const { return m_chosenText; }
    void setTextScale(std::optional<double> scale);

    /// True when the system or the user asked for no motion: animations then jump to their end.
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    /// Milliseconds an animation may last: metrics::kMotion or 0.
    int motion() const { return m_reducedMotion ? 0 : metrics::kMotion; }

    QColor color(Token token) const { return tokenColor(token, scheme()); }
    QFont font(TextRole role) const;
    int lineHeight(TextRole role) const;
    /// A length that belongs to text (a control's height) under the text scale; never less than its plain value.
    int scaled(int pixels) const;

    /// Where people's photos come from; null: initials only. Of the application's theme, also under one of its own.
    PhotoSource* photos() const { return m_photos; }
    void setPhotos(PhotoSource* photos) { m_photos = photos; }

    /// Colours of a person; `key` is the person's id as text, so that they never change (see avatarIndex).
    AvatarPair avatar(const QString& key) const;

signals:
    void changed();

private:
    QFont makeFont(TextRole role) const;
    void apply();
    void setSystemScheme(Scheme scheme);
    void setSystemText(double scale);
    void watchSystem();

    Mode m_mode;
    Scheme m_systemScheme = Scheme::light;
    std::optional<double> m_chosenText;
    double m_systemText = 1;
    bool m_reducedMotion = false;
    bool m_installed = false;
    PhotoSource* m_photos = nullptr;
    /// Copies of one font share what Qt has found for it; every new one is looked for again.
    mutable std::array<std::optional<QFont>, kTextRoles> m_fonts;
};

/// Stable index of an avatar pair: FNV-1a of the UTF-8 text modulo 8.
int avatarIndex(const QString& key);

/// The theme a widget lives under: that of the nearest parent with one of its own, else the application's. Ends the
/// program with a clear message when none was installed.
const Theme& themeOf(const QWidget* widget = nullptr);
/// The theme of the widget being painted.
const Theme& themeOf(const QPainter& painter);
/// Gives a part of a window a theme of its own (a call is always dark) and tells every widget in it. The theme must
/// outlive the widget; widgets added later come under it when they are made with their parent.
void setThemeOf(QWidget* root, const Theme& theme);

}  // namespace mc::widgets
