#include "accounts.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SignUp);
MC_PROTOCOL_TYPE(SignIn);
MC_PROTOCOL_TYPE(RefreshTokenBody);
MC_PROTOCOL_TYPE(Me);
MC_PROTOCOL_TYPE(AuthTokens);
MC_PROTOCOL_TYPE(UpdateMe);
MC_PROTOCOL_TYPE(VerifyEmail);
MC_PROTOCOL_TYPE(ConfirmEmailForm);
MC_PROTOCOL_TYPE(ForgotPassword);
MC_PROTOCOL_TYPE(ResetPassword);
MC_PROTOCOL_TYPE(ChangePassword);
MC_PROTOCOL_TYPE(ChangeEmail);
MC_PROTOCOL_TYPE(ConfirmNewEmail);
MC_PROTOCOL_TYPE(DemoAccount);
MC_PROTOCOL_TYPE(DemoAccounts);
MC_PROTOCOL_TYPE(DemoSignIn);
MC_PROTOCOL_TYPE(ServerInfo);

}  // namespace mc::protocol
