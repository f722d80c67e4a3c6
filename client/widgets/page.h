#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>
#include <QWidget>
#include <functional>

namespace mc::widgets {

/// A place in the application, as notifications and `mentorconnect://` links name it: "/mentors/ananya-krishnan",
/// "/bookings/0000000000abc", "/mentors/ananya-krishnan/book?at=2026-11-19T13:30:00Z&minutes=60".
struct PageLink {
    QString path;                   ///< As given, without the query.
    QHash<QString, QString> parts;  ///< Values of the pattern's {names}.
    QUrlQuery query;

    QString part(const QString& name) const { return parts.value(name); }
    QString value(const QString& name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

/// A place above a page: "Find a mentor" above a profile.
struct Crumb {
    QString text;
    QString link;
};

/// What the toasts distinguish.
enum class Tone { info, success, warning, error };

/// A page of the main window. It emits intent and knows neither the window nor other pages: whoever shows it follows
/// `navigate` and `back`.
class Page : public QWidget {
    Q_OBJECT
public:
    /// How much of the window's frame stays around the page.
    enum class Frame {
        full,    ///< Sidebar and top bar.
        rail,    ///< Icon rail and top bar: a focused flow.
        ownBar,  ///< Sidebar; the page draws its own top (messages).
        bare,    ///< The page alone (sign in, a call).
    };

    explicit Page(QWidget* parent = nullptr) : QWidget(parent) { setFocusPolicy(Qt::NoFocus); }

    virtual Frame frame() const { return Frame::full; }
    /// Title and, in gray beside it, a detail. Emit `titleChanged` when they change.
    virtual QString title() const = 0;
    virtual QString titleDetail() const { return {}; }
    /// The places above this page, outermost first; with any, the title stands at the end of a breadcrumb.
    virtual QList<Crumb> path() const { return {}; }
    /// Widgets for the top bar: right of the title (a search) and before the bell (actions). The page keeps owning them
    /// logically; the window shows them while the page is shown. May be null.
    virtual QWidget* barCentre() { return nullptr; }
    virtual QWidget* barActions() { return nullptr; }

    /// Called each time the page is shown, with the link that led to it: the place to load.
    virtual void arrive(const PageLink& link) { Q_UNUSED(link) }
    /// How far away the person goes.
    enum class Leaving {
        forAnother,  ///< To another page; those of the sidebar stay as they are until they are seen again.
        forGood,     ///< The page goes: another home or account, signing out, closing the window.
    };
    /// The one question for every way out: calls `go` when nothing is in the way, at once or after asking, and never
    /// when she stays.
    virtual void mayLeave(Leaving how, std::function<void()> go) {
        Q_UNUSED(how)
        go();
    }
    /// Work that would go with the page and is kept nowhere else: asked about even while another page is shown.
    virtual bool hasUnsaved() const { return false; }
    /// A flow or a call: over once it is left, so that Back never leads into it again.
    virtual bool isPassing() const { return false; }
    /// Ctrl+K. False when the page has no search of its own.
    virtual bool focusSearch() { return false; }
    /// Esc: leaves the innermost thing of the page. False when there was none.
    virtual bool escape() { return false; }
    /// F5 or "Try again".
    virtual void reload() {}

signals:
    void titleChanged();
    void navigate(const QString& link);
    void back();
    void toast(mc::widgets::Tone tone, const QString& text);
};

}  // namespace mc::widgets
