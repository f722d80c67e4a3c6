#include "account/second_step_words.h"

#include <QCoreApplication>

namespace mc::account {
namespace {

struct SecondStepWords {
    Q_DECLARE_TR_FUNCTIONS(SecondStepWords)
};

}  // namespace

QString wrongCodeWords() {
    return SecondStepWords::tr(
        "This code is not right, or it was used before. The app shows a new one every 30 seconds.");
}

}  // namespace mc::account
