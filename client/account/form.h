#pragma once

#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "domain/error.h"

namespace mc::widgets {
class Button;
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::account {

/// One form of the way in: heading, fields, one primary action, and errors beside the fields they are about.
class Form : public QWidget {
    Q_OBJECT
public:
    Form(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    /// Field errors go to the fields by path; what is about none of them stands above the action.
    void showError(const domain::Error& error);
    void clearErrors();
    /// As on the first day: nothing that was typed is left, and no password is shown.
    virtual void clear();
    void setBusy(bool busy);
    /// Whether the action can be done at all; Enter does nothing either.
    void setAllowed(bool allowed);
    virtual void focusFirst();

signals:
    void submitted();

protected:
    QVBoxLayout* column() const { return m_column; }
    /// `path` is the field's name in the protocol.
    widgets::TextField* addField(const QString& path, const QString& label, const QString& objectName);
    void addAction(const QString& text, const QString& objectName);
    /// "New here? **Create an account**"
    widgets::Button* addWayOut(const QString& words, const QString& link, const QString& objectName);
    void setSentence(const QString& sentence);
    void submit();
    /// Above the action: about no field.
    void showProblem(const QString& sentence);

private:
    struct Entry {
        QString path;
        widgets::TextField* field;
    };
    QVBoxLayout* m_column;
    widgets::Label* m_sentence;
    widgets::Label* m_problem;
    widgets::Button* m_action = nullptr;
    std::vector<Entry> m_fields;
    bool m_busy = false;
    bool m_allowed = true;
};

}  // namespace mc::account
