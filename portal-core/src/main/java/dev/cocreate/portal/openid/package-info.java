/**
 * Signing in by another house: OpenID Connect, with as many providers as administrators set up.
 *
 * <ul>
 *   <li>The authorization code flow with PKCE and nothing else. State, nonce and verifier are made from a cookie of the browser
 *       and a token that is used up, so that a stranger's answer, an old one and a copied one are alike: nobody began them here.
 *   <li>An ID token counts when it is signed by a key the provider publishes, with an asymmetric algorithm we name, for us, now,
 *       and for this browser. Each provider has a redirect address of its own, and an {@code iss} in its answer must be its own,
 *       so that one provider cannot pass for another.
 *   <li>Who somebody is, is the pair of issuer and subject. It joins the person of an address when the provider has checked that
 *       address, or an administrator trusts all of them; else a link in a mail must be used in the same browser. Whoever could
 *       begin that elsewhere would be let in to the account of whoever presses the button.
 *   <li>A provider gives nobody a role. Roles are given here.
 *   <li>Everything that is fetched goes through {@link dev.cocreate.portal.platform.outgoing.Outgoing}.
 * </ul>
 *
 * <p>Sends {@code ProviderAdded}, {@code ProviderChanged}, {@code ProviderRemoved}, {@code IdentityLinked},
 * {@code IdentityUnlinked}. Out of scope: whether somebody may come in (feature {@code people}), signing out over there,
 * provisioning, and calling a provider's other interfaces.
 */
@NullMarked
package dev.cocreate.portal.openid;

import org.jspecify.annotations.NullMarked;
