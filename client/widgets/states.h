#pragma once

#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

#include "widgets/button.h"
#include "widgets/icon.h"
#include "widgets/page.h"

class QVBoxLayout;
class QHBoxLayout;

namespace mc::widgets {

class Label;
class IconLabel;

/// What a page shows when there is nothing: says what to do.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& sentence);
    /// One or two of them.
    Button* addAction(const QString& text, Button::Kind kind = Button::Kind::secondary);
    /// Between the sentence and the actions, at most 360 wide.
    QVBoxLayout* extras() const { return m_extras; }

private:
    Label* m_title;
    Label* m_sentence;
    QVBoxLayout* m_extras;
    QHBoxLayout* m_actions;
};

/// What happened, what is kept, and a retry (F5), which also comes by itself after a while when asked.
class ErrorState : public QWidget {
    Q_OBJECT

public:
    explicit ErrorState(QWidget* parent = nullptr);

    /// `details` is for the curious and hidden behind a button; empty leaves the button out.
    void setError(const QString& title, const QString& sentence, const QString& details = {});
    /// Retries by itself in so many seconds, counted down in words; 0 never.
    void setRetryAfter(int seconds);
    Button* retryButton() const { return m_retry; }

signals:
    void retryRequested();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void tick();
    void retry();

    Label* m_title;
    Label* m_sentence;
    Button* m_retry;
    Button* m_more;
    Label* m_details;
    Label* m_wait;
    QTimer m_timer{this};
    int m_left = 0;
};

inline constexpr int kRetryAfter = 8;  ///< Seconds until a page that failed asks again by itself.

/// The four states of a page that loads. Give it the ready widget and, if there are, a skeleton and an empty state; it
/// owns them.
class StatePage : public QStackedWidget {
    Q_OBJECT

public:
    enum class State { loading, empty, error, ready };
    Q_ENUM(State)

    explicit StatePage(QWidget* ready, QWidget* loading = nullptr, QWidget* empty = nullptr, QWidget* parent = nullptr);

    State state() const { return m_state; }
    void showLoading() { turnTo(State::loading); }
    void showReady() { turnTo(State::ready); }
    void showEmpty() { turnTo(State::empty); }
    /// Retries by itself every so often when `retryAfter` is not 0.
    void showError(const QString& title, const QString& sentence, const QString& details = {}, int retryAfter = 0);
    ErrorState* errorState() const { return m_error; }  ///< None until there was an error.
    QSize minimumSizeHint() const override;

signals:
    void retryRequested();

private:
    void turnTo(State state);

    QWidget* m_ready;
    QWidget* m_loading;
    QWidget* m_empty;  ///< Scrolled once it is shown, as the error is: a low window shows either.
    ErrorState* m_error;
    QWidget* m_errorScroll;
    State m_state = State::loading;
};

/// Across the top of a page: the server cannot be reached, what is shown is old, and a way to try again.
class OfflineBanner : public QWidget {
    Q_OBJECT

public:
    explicit OfflineBanner(QWidget* parent = nullptr);

    /// "These results are from 16:31."
    void setSentence(const QString& sentence);

signals:
    void reconnectRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_text;
};

}  // namespace mc::widgets
