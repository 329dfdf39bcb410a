package dev.cocreate.provider;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Started with {@code --server.port}, {@code --issuer} and {@code --redirect}, a list of redirect addresses. */
@SpringBootApplication
public class OpenIdProvider {
    public static final String CLIENT = "cocreate";
    public static final String SECRET = "a secret: with %20 and &";

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(OpenIdProvider.class)
                .properties(Map.of("server.address", "127.0.0.1", "spring.main.banner-mode", "off"))
                .run(arguments);
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        configured -> configured.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(
                                asked -> about(asked.getAuthorization().getPrincipalName())))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name)
                .password("{noop}open sesame")
                .roles("PERSON")
                .build();
    }

    private static OidcUserInfo about(String name) {
        var info = OidcUserInfo.builder().subject(name).name(name + " from over there");
        if (!name.startsWith("nameless-")) {
            info.email(name + "@elsewhere.example").emailVerified(!name.startsWith("unchecked-"));
        }
        return info.build();
    }

    @Bean
    RegisteredClientRepository clients(Environment environment) {
        var redirects = environment.getRequiredProperty("redirect", Set.class);
        var client = RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(Set.of("openid", "email", "profile")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        redirects.forEach(redirect -> client.redirectUri(redirect.toString()));
        return new InMemoryRegisteredClientRepository(client.build());
    }

    @Bean
    AuthorizationServerSettings settings(Environment environment) {
        return AuthorizationServerSettings.builder()
                .issuer(environment.getRequiredProperty("issuer"))
                .build();
    }
}
