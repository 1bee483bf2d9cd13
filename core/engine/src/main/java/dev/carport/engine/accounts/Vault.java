package dev.carport.engine.accounts;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.carport.api.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts secrets for keeping, with AES-256-GCM and a master key that lies outside the database. What is encrypted for
 * one owner cannot be read as another's, so exchanging rows gains nothing. Safe for use by many threads.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private final Aead aead;

    private Vault(KeysetHandle keys) {
        try {
            this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The master key is none that encrypts", unusable);
        }
    }

    /**
     * Opens the vault with a master key: either a Tink keyset as JSON, or 32 random bytes in Base64 as
     * {@code openssl rand -base64 32} prints them.
     *
     * @throws IllegalArgumentException when it is neither; the message does not repeat it
     */
    public static Vault open(Secret masterKey) {
        String text = masterKey.reveal().strip();
        try {
            AeadConfig.register();
            return new Vault(text.startsWith("{") ? keyset(text) : rawKey(text));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // without the cause: it may quote the key
            throw new IllegalArgumentException("The master key must be a keyset in JSON or 32 random bytes in Base64");
        }
    }

    /** A new random master key, as JSON. */
    public static Secret newMasterKey() {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new Secret(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is always there", impossible);
        }
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    @AccessesPartialKey
    private static KeysetHandle rawKey(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new GeneralSecurityException("wrong length");
        }
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build();
    }

    /**
     * Encrypts a secret for an owner. The same secret gives other bytes each time.
     *
     * @param owner what the secret belongs to, such as the id of an account; needed again to read it
     */
    public byte[] encrypt(Secret secret, String owner) {
        try {
            return aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), associated(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Encrypting failed", impossible);
        }
    }

    /**
     * Decrypts what was encrypted for this owner.
     *
     * @throws UnreadableSecretException when it was encrypted for another owner, with another master key, or is damaged
     */
    public Secret decrypt(byte[] encrypted, String owner) {
        try {
            return new Secret(new String(aead.decrypt(encrypted, associated(owner)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unreadable) {
            throw new UnreadableSecretException(owner);
        }
    }

    private static byte[] associated(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
